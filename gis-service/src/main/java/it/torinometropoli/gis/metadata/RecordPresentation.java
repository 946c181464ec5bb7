package it.torinometropoli.gis.metadata;

import java.util.Arrays;
import java.util.List;

import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;

/**
 * How records are to be written.
 *
 * @param schema the namespace of their language: {@link #DUBLIN_CORE} or {@link #ISO}
 * @param elements {@code brief}, {@code summary} or {@code full}
 */
record RecordPresentation(String schema, String elements) {

    static final String DUBLIN_CORE = "http://www.opengis.net/cat/csw/2.0.2";
    static final String ISO = "http://www.isotc211.org/2005/gmd";
    static final List<String> SCHEMAS = List.of(DUBLIN_CORE, ISO);
    static final List<String> ELEMENTS = List.of("brief", "summary", "full");
    static final List<String> TYPES = List.of("csw:Record", "gmd:MD_Metadata");
    static final List<String> FORMATS = List.of("application/xml", "text/xml");

    /** What a request says; records of Dublin Core with their main elements when it says nothing. */
    static RecordPresentation of(KvpParameters parameters) {
        parameters.oneOf("outputFormat", FORMATS);
        return new RecordPresentation(parameters.oneOf("outputSchema", SCHEMAS).orElse(DUBLIN_CORE),
                parameters.oneOf("elementSetName", ELEMENTS).orElse("summary"));
    }

    /** Refuses names of types that there are none of, whatever their prefix. */
    static void checkTypes(String names) {
        Arrays.stream(names.split(",")).map(String::strip).filter(name -> TYPES.stream().noneMatch(type -> local(type).equals(local(name)))).findFirst()
                .ifPresent(unknown -> {
                    throw OwsException.notAllowed(ExceptionCode.INVALID_PARAMETER_VALUE, "typeNames", unknown, TYPES);
                });
    }

    boolean iso() {
        return schema.equals(ISO);
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
