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
 * @param elements how much of each
 */
record RecordPresentation(String schema, ElementSet elements) {

    static final String DUBLIN_CORE = "http://www.opengis.net/cat/csw/2.0.2";
    static final String ISO = "http://www.isotc211.org/2005/gmd";
    static final List<String> SCHEMAS = List.of(DUBLIN_CORE, ISO);
    static final String DUBLIN_CORE_TYPE = "csw:Record";
    static final String ISO_TYPE = "gmd:MD_Metadata";
    static final List<String> TYPES = List.of(DUBLIN_CORE_TYPE, ISO_TYPE);
    static final List<String> FORMATS = List.of("application/xml", "text/xml");

    /** What a request says; records of Dublin Core with their main elements when it says nothing. */
    static RecordPresentation of(KvpParameters parameters) {
        parameters.oneOf("outputFormat", FORMATS);
        return new RecordPresentation(parameters.oneOf("outputSchema", SCHEMAS).orElse(DUBLIN_CORE),
                parameters.oneOf("elementSetName", ElementSet.NAMES).map(ElementSet::of).orElse(ElementSet.SUMMARY));
    }

    /**
     * The types of a list, whatever their prefix.
     *
     * @param locator the name of the parameter, for the refusal of a name that there is no type of
     */
    static List<String> types(String names, String locator) {
        return Arrays.stream(names.split(",")).map(String::strip).map(name -> TYPES.stream().filter(type -> local(type).equals(local(name))).findFirst()
                .orElseThrow(() -> OwsException.notAllowed(ExceptionCode.INVALID_PARAMETER_VALUE, locator, name, TYPES))).distinct().toList();
    }

    boolean iso() {
        return schema.equals(ISO);
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
