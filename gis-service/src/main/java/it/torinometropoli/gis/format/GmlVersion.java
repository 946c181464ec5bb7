package it.torinometropoli.gis.format;

/** The versions of GML in which features are written, and what application schemas build on in each. */
public enum GmlVersion {

    /** GML 2.1.2 (OGC 02-069), the language of WFS 1.0.0. */
    GML_2("2.1.2", "text/xml; subtype=\"gml/2.1.2\"", GmlNames.EARLIER_GML, "http://schemas.opengis.net/gml/2.1.2/feature.xsd"),
    /** GML 3.1.1 (OGC 03-105r1), the language of WFS 1.1.0. */
    GML_3_1("3.1.1", "text/xml; subtype=\"gml/3.1.1\"", GmlNames.EARLIER_GML, "http://schemas.opengis.net/gml/3.1.1/base/gml.xsd"),
    /** GML 3.2.1 (OGC 07-036), the language of WFS 2.0.0. */
    GML_3_2("3.2.1", "application/gml+xml; version=3.2", GmlNames.GML, "http://schemas.opengis.net/gml/3.2.1/gml.xsd");

    private final String number;
    private final String mediaType;
    private final String namespace;
    private final String schema;

    GmlVersion(String number, String mediaType, String namespace, String schema) {
        this.number = number;
        this.mediaType = mediaType;
        this.namespace = namespace;
        this.schema = schema;
    }

    /** The number of the version. */
    public String number() {
        return number;
    }

    /** The media type of documents, with quotation marks where a slash needs them (RFC 2045, 5.1); WFS names formats without. */
    public String mediaType() {
        return mediaType;
    }

    /** The namespace of its elements, which the first two share. */
    public String namespace() {
        return namespace;
    }

    /** Where the standard's own schema is. */
    public String schema() {
        return schema;
    }

    /** The element that stands for any feature. */
    String anyFeature() {
        return this == GML_3_2 ? "gml:AbstractFeature" : "gml:_Feature";
    }
}
