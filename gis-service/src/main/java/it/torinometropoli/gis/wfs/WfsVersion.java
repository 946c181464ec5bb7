package it.torinometropoli.gis.wfs;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import it.torinometropoli.gis.filter.FilterEncoding;
import it.torinometropoli.gis.format.GmlNames;
import it.torinometropoli.gis.format.GmlVersion;
import it.torinometropoli.gis.geo.CrsName;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;

/** A version of the service and in what it differs from the others, the earliest first. */
enum WfsVersion {

    /** OGC 02-058. A box without a reference system is in that of the layer (13.3.3). */
    V1_0_0("1.0.0", "1\\.0(\\.0)?", GmlVersion.GML_2, "GML2", CrsNames.DEFAULT),
    /** OGC 04-094. A box without a reference system is longitude and latitude in WGS 84 (14.3.3). */
    V1_1_0("1.1.0", "1\\.1(\\.0)?", GmlVersion.GML_3_1, "text/xml; subtype=gml/3.1.1", CrsNames.LONGITUDE_LATITUDE),
    /** OGC 09-025r2, with its corrigenda, which are the same on the wire. A box without a reference system is in DefaultCRS (7.9.2.3). */
    V2_0_0("2.0.0", "2\\.0(\\.[0-9]{1,2})?", GmlVersion.GML_3_2, "application/gml+xml; version=3.2", CrsNames.DEFAULT);

    static final String SERVICE = "WFS";

    /** The greatest number that is read. */
    static final int GREATEST = 999_999_999;

    private static final Pattern NUMBERS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){0,3}");

    private final String text;
    private final Pattern spellings;
    private final GmlVersion gml;
    private final String outputFormat;
    private final CrsName boxCrs;

    WfsVersion(String text, String spellings, GmlVersion gml, String outputFormat, CrsName boxCrs) {
        this.text = text;
        this.spellings = Pattern.compile(spellings);
        this.gml = gml;
        this.outputFormat = outputFormat;
        this.boxCrs = boxCrs;
    }

    /** The number as requests and answers write it. */
    String text() {
        return text;
    }

    /** The namespace of its operations. */
    String namespace() {
        return this == V2_0_0 ? GmlNames.WFS : GmlNames.EARLIER_WFS;
    }

    /** The version of GML that goes with it. */
    GmlVersion gml() {
        return gml;
    }

    /** The name of the format in which it answers a client that names none. */
    String outputFormat() {
        return outputFormat;
    }

    /** The language of its conditions. */
    FilterEncoding filters() {
        return this == V2_0_0 ? FilterEncoding.FES : FilterEncoding.OGC;
    }

    /** What the numbers of a box mean that names no reference system. */
    CrsName boxCrs() {
        return boxCrs;
    }

    /** The parameter and attribute that name feature types. */
    String typeNames() {
        return this == V2_0_0 ? "typeNames" : "typeName";
    }

    /** The parameter and attribute that bound the number of features. */
    String count() {
        return this == V2_0_0 ? "count" : "maxFeatures";
    }

    /** The parameter with identifiers of features. */
    String resourceId() {
        return this == V2_0_0 ? "resourceId" : "featureId";
    }

    /** The parameter that binds prefixes. */
    String namespaces() {
        return this == V2_0_0 ? "namespaces" : "namespace";
    }

    /** The element that names a property in conditions and orders. */
    String propertyReference() {
        return this == V2_0_0 ? "ValueReference" : "PropertyName";
    }

    /** The feature types that a request names, under the name of this version or of another. */
    Optional<String> typeNames(KvpParameters parameters) {
        return parameters.text(typeNames()).or(() -> parameters.text(this == V2_0_0 ? V1_1_0.typeNames() : V2_0_0.typeNames()));
    }

    /** The greatest number of features that a request asks for, under the name of this version or of another; empty for all. */
    Optional<Integer> count(KvpParameters parameters) {
        int least = this == V2_0_0 ? 0 : 1;
        return parameters.integer(count(), least, GREATEST).or(() -> parameters.integer(this == V2_0_0 ? V1_1_0.count() : V2_0_0.count(), least, GREATEST));
    }

    /** The numbers of all versions, the latest first. */
    static List<String> offered() {
        return List.of(V2_0_0.text, V1_1_0.text, V1_0_0.text);
    }

    /** The version of a request for any operation but GetCapabilities; the latest when it names none. */
    static WfsVersion asked(KvpParameters parameters) {
        return parameters.text("version").map(asked -> of(asked).orElseThrow(() -> OwsException.notAllowed("version", asked, offered())))
                .orElse(V2_0_0);
    }

    /**
     * The version of a document.
     *
     * @param namespace that of its root element
     * @param version what the attribute of this name says
     * @throws OwsException when no version is written like that
     */
    static WfsVersion ofDocument(String namespace, Optional<String> version) {
        List<WfsVersion> possible = Arrays.stream(values()).filter(known -> known.namespace().equals(namespace)).toList();
        return version.map(asked -> of(asked).filter(possible::contains).orElseThrow(() ->
                OwsException.notAllowed("version", asked, possible.stream().map(WfsVersion::text).toList()))).orElse(possible.get(possible.size() - 1));
    }

    /** The version whose exceptions a client understands that has sent these parameters, whatever is wrong with them. */
    static WfsVersion ofExceptions(KvpParameters parameters) {
        return parameters.text("version").map(asked -> asked.startsWith("1.0") ? V1_0_0 : asked.startsWith("1.") ? V1_1_0 : V2_0_0).orElse(V2_0_0);
    }

    /**
     * The version in which to answer a client that accepts some (OGC 06-121r3, 7.3.2): the first that is offered.
     *
     * @throws OwsException when none is
     */
    static WfsVersion accepted(List<String> accepted) {
        return accepted.stream().map(WfsVersion::of).flatMap(Optional::stream).findFirst().orElseThrow(() -> OwsException.notAllowed(
                ExceptionCode.VERSION_NEGOTIATION_FAILED, "acceptVersions", String.join(",", accepted), offered()));
    }

    /**
     * The version in which to answer a client that asks for one and takes others (OGC 02-058, 6.2.4): the one asked for; else the next lower;
     * below all of them the lowest.
     *
     * @throws OwsException when it is no number of a version
     */
    static WfsVersion negotiate(String asked) {
        if (!NUMBERS.matcher(asked).matches()) {
            throw OwsException.notAllowed("version", asked, offered());
        }
        return of(asked).orElseGet(() -> Arrays.stream(values()).filter(known -> compare(known.text, asked) <= 0)
                .reduce((lower, higher) -> higher).orElse(V1_0_0));
    }

    private static Optional<WfsVersion> of(String asked) {
        return Arrays.stream(values()).filter(known -> known.spellings.matcher(asked).matches()).findFirst();
    }

    private static int compare(String one, String other) {
        return Arrays.compare(numbers(one), numbers(other));
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }
}
