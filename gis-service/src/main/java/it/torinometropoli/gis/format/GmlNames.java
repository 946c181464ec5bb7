package it.torinometropoli.gis.format;

/** Namespaces of the GML documents. */
public final class GmlNames {

    /**
     * The namespace of the feature types and their properties. A name and not an address: nothing promises that a document will be
     * found there; DescribeFeatureType gives the schema.
     */
    public static final String LAYERS = "urn:x-torinometropoli:gis:layers:1.0";

    /** The prefix of {@link #LAYERS} in every document. */
    public static final String LAYERS_PREFIX = "psm";

    /** GML 3.2. */
    public static final String GML = "http://www.opengis.net/gml/3.2";

    /** GML 2 and 3.1. */
    public static final String EARLIER_GML = "http://www.opengis.net/gml";

    /** WFS 1.0 and 1.1. */
    public static final String EARLIER_WFS = "http://www.opengis.net/wfs";

    /** WFS 2.0. */
    public static final String WFS = "http://www.opengis.net/wfs/2.0";

    /** References between resources. */
    public static final String XLINK = "http://www.w3.org/1999/xlink";

    /** Instances of XML schemas. */
    public static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    /** XML Schema. */
    public static final String XSD = "http://www.w3.org/2001/XMLSchema";

    private GmlNames() {
    }

    /** A name of our own namespace with its prefix. */
    public static String layers(String name) {
        return LAYERS_PREFIX + ":" + name;
    }
}
