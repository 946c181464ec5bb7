package it.torinometropoli.gis.filter;

/** The XML languages of conditions. */
public enum FilterEncoding {

    /** Filter Encoding 1.0 (OGC 02-059) and 1.1 (OGC 04-095), which share a namespace. */
    OGC("http://www.opengis.net/ogc"),
    /** Filter Encoding 2.0 (OGC 09-026r2, ISO 19143). */
    FES("http://www.opengis.net/fes/2.0");

    private final String namespace;

    FilterEncoding(String namespace) {
        this.namespace = namespace;
    }

    /** The namespace of its elements. */
    public String namespace() {
        return namespace;
    }
}
