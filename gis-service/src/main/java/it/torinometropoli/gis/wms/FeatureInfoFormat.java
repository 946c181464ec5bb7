package it.torinometropoli.gis.wms;

import java.util.List;
import java.util.Locale;

/** A format of GetFeatureInfo answers. */
interface FeatureInfoFormat {

    /** The media type, as INFO_FORMAT names it. */
    String mediaType();

    /**
     * Writes what was found.
     *
     * @param found the features of each layer asked for, the topmost first; never empty, though every layer may be
     * @param locale Italian or English, for titles and readable values
     * @return the answer in UTF-8
     */
    byte[] write(List<LayerHits> found, Locale locale);
}
