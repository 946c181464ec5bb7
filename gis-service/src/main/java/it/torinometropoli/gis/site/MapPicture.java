package it.torinometropoli.gis.site;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.locationtech.jts.geom.Envelope;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A small map on a page, drawn by our own WMS above the backdrop of municipalities and zones.
 *
 * @param href its address, relative to the service
 * @param width in pixels
 * @param height in pixels
 * @param area what it shows, x,y in EPSG:32632
 */
public record MapPicture(String href, int width, int height, Envelope area) {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 400;
    private static final double MARGIN = 0.3;
    private static final double LEAST_METRES = 4_000;
    private static final String ALL = "INCLUDE";
    private static final String[] BACKDROP = {"comuni", "zone_omogenee"};

    /**
     * A map that holds an area.
     *
     * @param area x,y in EPSG:32632
     * @param layers names of the layers above the backdrop, the lowest first
     * @return null when there is no area to show
     */
    public static MapPicture of(Envelope area, String... layers) {
        return near(area, LEAST_METRES, layers);
    }

    /**
     * A map of some of the features of layers.
     *
     * @param area x,y in EPSG:32632
     * @param conditions which features are shown, in ECQL, by name of the layer, the lowest layer first
     * @return null when there is no area to show
     */
    public static MapPicture of(Envelope area, Map<String, String> conditions) {
        return area.isNull() ? null : showing(box(area, LEAST_METRES), conditions);
    }

    /**
     * A map that may show less than usual maps of the site, for small places.
     *
     * @param area x,y in EPSG:32632
     * @param leastMetres how many metres the map shows from west to east at least
     * @param layers names of the layers above the backdrop, the lowest first
     * @return null when there is no area to show
     */
    public static MapPicture near(Envelope area, double leastMetres, String... layers) {
        Map<String, String> conditions = new LinkedHashMap<>();
        for (String layer : layers) {
            conditions.put(layer, ALL);
        }
        return area.isNull() ? null : showing(box(area, leastMetres), conditions);
    }

    private static MapPicture showing(Envelope area, Map<String, String> conditions) {
        Map<String, String> shown = new LinkedHashMap<>();
        for (String layer : BACKDROP) {
            shown.put(layer, ALL);
        }
        conditions.forEach((layer, condition) -> {
            shown.remove(layer);
            shown.put(layer, condition);
        });
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/wms").queryParam("SERVICE", "WMS").queryParam("VERSION", "1.3.0")
                .queryParam("REQUEST", "GetMap").queryParam("LAYERS", String.join(",", shown.keySet())).queryParam("STYLES", "")
                .queryParam("CRS", "EPSG:32632").queryParam("BBOX", text(area)).queryParam("WIDTH", WIDTH).queryParam("HEIGHT", HEIGHT)
                .queryParam("FORMAT", "{format}");
        if (shown.values().stream().anyMatch(condition -> !condition.equals(ALL))) {
            address.queryParam("CQL_FILTER", "{conditions}");
        }
        return new MapPicture(address.encode().buildAndExpand(Map.of("format", "image/png; mode=8bit",
                "conditions", String.join(";", shown.values()))).toUriString(), WIDTH, HEIGHT, area);
    }

    /** The area with a margin, widened to the shape of the picture, in whole metres. */
    private static Envelope box(Envelope area, double leastMetres) {
        double width = Math.max(leastMetres, area.getWidth() * (1 + MARGIN));
        double height = Math.max(leastMetres * HEIGHT / WIDTH, area.getHeight() * (1 + MARGIN));
        double scale = Math.max(width / WIDTH, height / HEIGHT);
        double x = area.centre().x;
        double y = area.centre().y;
        return new Envelope(Math.round(x - scale * WIDTH / 2), Math.round(x + scale * WIDTH / 2), Math.round(y - scale * HEIGHT / 2),
                Math.round(y + scale * HEIGHT / 2));
    }

    private static String text(Envelope area) {
        return String.format(Locale.ROOT, "%.0f,%.0f,%.0f,%.0f", area.getMinX(), area.getMinY(), area.getMaxX(), area.getMaxY());
    }
}
