package it.torinometropoli.gis.ogcapi;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.geo.Crs;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of small maps, drawn by our own WMS. */
@Component
class MapPictures {

    private static final double MARGIN = 0.3;
    private static final double LEAST_METRES = 4_000;

    /**
     * A picture.
     *
     * @param href its address, relative to the service
     * @param width in pixels
     * @param height in pixels
     */
    record Picture(String href, int width, int height) {

        private static final int WIDTH = 560;
        private static final int HEIGHT = 400;
    }

    /**
     * A map of a layer that holds an area.
     *
     * @param area x,y in EPSG:32632
     * @return null when there is no area to show
     */
    Picture of(Layer layer, Envelope area) {
        if (area.isNull()) {
            return null;
        }
        return new Picture(UriComponentsBuilder.fromPath("/wms").queryParam("SERVICE", "WMS").queryParam("VERSION", "1.3.0")
                .queryParam("REQUEST", "GetMap").queryParam("LAYERS", "{layer}").queryParam("STYLES", "").queryParam("CRS", Crs.UTM32.code())
                .queryParam("BBOX", box(area)).queryParam("WIDTH", Picture.WIDTH).queryParam("HEIGHT", Picture.HEIGHT)
                .queryParam("FORMAT", "{format}").encode().buildAndExpand(layer.name(), "image/png; mode=8bit").toUriString(),
                Picture.WIDTH, Picture.HEIGHT);
    }

    /** The area with a margin, widened to the shape of the picture. */
    private static String box(Envelope area) {
        double width = Math.max(LEAST_METRES, area.getWidth() * (1 + MARGIN));
        double height = Math.max(LEAST_METRES * Picture.HEIGHT / Picture.WIDTH, area.getHeight() * (1 + MARGIN));
        double scale = Math.max(width / Picture.WIDTH, height / Picture.HEIGHT);
        double x = area.centre().x;
        double y = area.centre().y;
        return "%d,%d,%d,%d".formatted(Math.round(x - scale * Picture.WIDTH / 2), Math.round(y - scale * Picture.HEIGHT / 2),
                Math.round(x + scale * Picture.WIDTH / 2), Math.round(y + scale * Picture.HEIGHT / 2));
    }
}
