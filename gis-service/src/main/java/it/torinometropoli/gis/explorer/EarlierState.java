package it.torinometropoli.gis.explorer;

import java.util.List;

import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.site.MapPicture;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A list as it was on a day.
 *
 * @param source its features
 * @param value the day as the address has it
 * @param day the day in words
 * @param begin the first day that is known, in words
 * @param known whether anything is known of the day
 * @param now address of the list as it is now, with the same filters
 */
record EarlierState(FeatureSource source, String value, String day, String begin, boolean known, String now) {

    private static final String QUERY = "urn:x-torinometropoli:gis:query:DismissedAreasAt";
    private static final MapPicture NO_MAP = null;
    private static final String NO_LINK = null;

    /** The list without what shows the present state: maps, and files of a condition. */
    ListPage of(ListPage list) {
        return new ListPage(list.name(), list.path(), list.total(), list.count(), list.unknown(), list.headings(), list.rows(), list.condition(), NO_MAP,
                NO_LINK, List.of(), list.pages());
    }

    /** The file with all features of the day. */
    public String download() {
        return UriComponentsBuilder.fromPath("/wfs").queryParam("service", "WFS").queryParam("version", "2.0.0").queryParam("request", "GetFeature")
                .queryParam("storedQuery_id", QUERY).queryParam("data", value).queryParam("outputFormat", "application/geo%2Bjson").build(true).toUriString();
    }
}
