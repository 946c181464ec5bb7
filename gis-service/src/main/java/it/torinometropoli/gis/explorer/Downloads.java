package it.torinometropoli.gis.explorer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.catalog.Layer;
import org.springframework.web.util.UriUtils;

/** Addresses of features as files, by WFS 2.0. */
final class Downloads {

    /** Titles and names of formats for people. */
    private static final List<Map.Entry<String, String>> FORMATS = List.of(Map.entry("GeoPackage", "gpkg"), Map.entry("XLSX", "xlsx"),
            Map.entry("CSV", "csv"), Map.entry("GeoJSON", "application/geo+json"), Map.entry("Shapefile", "shape-zip"), Map.entry("KML", "kml"));

    private Downloads() {
    }

    /** The features of a layer that match a condition in ECQL. */
    static List<ListPage.Download> of(Layer layer, String ecql) {
        String features = "/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=" + encoded(layer.name())
                + (ecql.equals(Ecql.ALL) ? "" : "&CQL_FILTER=" + encoded(ecql));
        List<ListPage.Download> downloads = new ArrayList<>();
        FORMATS.forEach(format -> downloads.add(new ListPage.Download(format.getKey(), features + "&outputFormat=" + encoded(format.getValue()))));
        return downloads;
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
