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
     * @param found the features, topmost first; may be empty
     * @param locale Italian or English, for titles and readable values
     * @return the answer in UTF-8
     */
    byte[] write(List<PickedFeature> found, Locale locale);
}
