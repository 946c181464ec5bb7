package it.torinometropoli.gis.explorer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import org.locationtech.jts.geom.Envelope;

/** Addresses of the map page with the layer of a list, the actions chosen, and the view on what the list holds. */
final class MapLink {

    private static final String ACTION = "azione";
    private static final CrsTransform DEGREES = CrsTransform.between(Crs.UTM32, Crs.CRS84);

    /** Degrees that 512 pixels span at zoom 0, about the narrower side of a map; latitudes count double, as they are stretched. */
    private static final double DEGREES_AT_ZOOM_0 = 720;

    private static final int FARTHEST = 8;
    private static final int NEAREST = 14;

    private MapLink() {
    }

    /**
     * The map of a list.
     *
     * @param area where its features are, x,y in EPSG:32632; a null envelope when there are none
     */
    static String of(Explorer explorer, Parameters parameters, Envelope area) {
        String layers = "/?livelli=comuni,zone_omogenee," + explorer.layer();
        Optional<String> action = parameters.one(ACTION);
        return action.map(code -> layers + "&" + new Parameters(Map.of(ACTION, List.of(code))).address("").substring(1)).orElse(layers) + view(area);
    }

    /** What follows the address: zoom, latitude and longitude. */
    private static String view(Envelope area) {
        if (area.isNull()) {
            return "";
        }
        Envelope degrees = DEGREES.apply(area);
        double span = Math.max(degrees.getWidth(), 2 * degrees.getHeight());
        long zoom = Math.max(FARTHEST, (long) Math.min(NEAREST, Math.floor(Math.log(DEGREES_AT_ZOOM_0 / span) / Math.log(2))));
        return String.format(Locale.ROOT, "#%d/%.4f/%.4f", zoom, degrees.centre().y, degrees.centre().x);
    }
}
