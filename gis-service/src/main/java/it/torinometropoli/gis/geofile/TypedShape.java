package it.torinometropoli.gis.geofile;

/** What several typed positions make. One position alone is a point. */
public enum TypedShape {

    /** A line through them in their order. */
    LINE,
    /** The area within them; the outline goes back from the last to the first. */
    AREA
}
