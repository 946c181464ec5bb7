package it.torinometropoli.gis.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the places of an action as files, by the stored query of the WFS. */
@Component
class PlaceDownloads {

    private static final String STORED_QUERY = "urn:x-torinometropoli:gis:query:FeaturesOfAction";

    /** Formats that hold places of several layers in one file, by title. */
    private static final List<Format> OF_ALL = List.of(new Format("GeoJSON", "application/json"), new Format("GeoPackage", "gpkg"),
            new Format("KML", "kml"), new Format("XLSX", "xlsx"), new Format("Shapefile", "SHAPE-ZIP"));

    /** Formats that hold places of one layer. */
    private static final List<Format> OF_ONE = List.of(new Format("CSV", "csv"), new Format("FlatGeobuf", "fgb"));

    private final PartPlaces places;

    PlaceDownloads(PartPlaces places) {
        this.places = places;
    }

    private record Format(String title, String name) {
    }

    /**
     * A file.
     *
     * @param title name of the format
     * @param kind title of the only layer that it holds, or null when it holds all
     * @param href address relative to the service
     */
    record Download(String title, String kind, String href) {
    }

    /** The files of an action's places; none when it has none. */
    List<Download> of(EditionAddress edition, PlanPart action, Locale locale) {
        List<String> layers = action.places().stream().map(PlaceKey::layer).distinct().toList();
        List<Download> downloads = new ArrayList<>();
        if (!layers.isEmpty()) {
            OF_ALL.forEach(format -> downloads.add(new Download(format.title(), null, address(edition, action, format).encode().toUriString())));
        }
        layers.forEach(layer -> OF_ONE.forEach(format -> downloads.add(new Download(format.title(), places.kind(layer, locale),
                address(edition, action, format).queryParam("livello", layer).encode().toUriString()))));
        return downloads;
    }

    private static UriComponentsBuilder address(EditionAddress edition, PlanPart action, Format format) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/wfs").queryParam("SERVICE", "WFS").queryParam("VERSION", "2.0.0")
                .queryParam("REQUEST", "GetFeature").queryParam("STOREDQUERY_ID", STORED_QUERY).queryParam("azione", action.code())
                .queryParam("OUTPUTFORMAT", format.name());
        return edition.inForce() ? address : address.queryParam(EditionAddress.EDITION, edition.edition());
    }
}
