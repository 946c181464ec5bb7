package it.torinometropoli.gis.wms;

import java.util.List;

/** A format of GetFeatureInfo answers. */
interface FeatureInfoFormat {

    /** The media types that INFO_FORMAT may give it, the one that capabilities list first. */
    List<String> names();

    /** What names of files in this format end with, without a full stop. */
    String ending();

    /** Writes what was found, in UTF-8. */
    byte[] write(InfoAnswer answer);
}
