package it.torinometropoli.gis.opendata;

import java.time.LocalDate;
import java.util.List;

/**
 * A layer as the page of the data shows it, in the reader's language.
 *
 * @param name its name in every service
 * @param title what it is called
 * @param summary what it holds
 * @param features how many it holds, or null when counting them would take long
 * @param date since which day, in Italy, they are as they are; null when it is not known
 * @param attribution who is to be named with the data
 * @param licence the name of the licence
 * @param licenceUrl the address of its text, or null
 * @param planEdition the edition of the plan whose actions the features name, or null
 * @param note what to know of shapes that are not surveyed, or of a layer that is empty; null when there is nothing to say
 * @param files the whole layer in each format
 * @param page address of its page in the OGC API, relative to the service, without a language
 * @param tileJson absolute address that describes its vector tiles
 * @param style absolute address of its style for MapLibre
 */
record Dataset(String name, String title, String summary, Long features, LocalDate date, String attribution, String licence,
        String licenceUrl, String planEdition, String note, List<File> files, String page, String tileJson, String style) {

    /**
     * The whole layer in a format.
     *
     * @param format what readers call the format
     * @param mediaType its media type
     * @param href address of a WFS request, relative to the service
     */
    record File(String format, String mediaType, String href) {
    }
}
