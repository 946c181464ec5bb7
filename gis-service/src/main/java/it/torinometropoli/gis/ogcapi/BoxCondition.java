package it.torinometropoli.gis.ogcapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.filter.BoxFilter;
import it.torinometropoli.gis.geo.AxisOrder;
import it.torinometropoli.gis.geo.CrsName;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/**
 * The parameters {@code bbox} and {@code bbox-crs} (OGC 17-069r4, 7.15.3; OGC 18-058r1, 6.3): features whose shape meets the box, and those
 * without a shape. A box whose west is east of its east crosses the antimeridian. Of six numbers the heights are left aside, as no
 * feature has one.
 */
@Component
class BoxCondition {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    private static final Filter SHAPELESS = FILTERS.isNull(FILTERS.property(FeatureSource.GEOMETRY));
    private static final int FLAT = 4;
    private static final int HIGH = 6;
    private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);

    /** Whether a layer has features without a shape, in the version of its data. */
    private record Known(String version, boolean shapeless) {
    }

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /**
     * The condition; empty when there is no box.
     *
     * @throws ApiProblem when the box or its reference system cannot be taken
     * @throws it.torinometropoli.gis.ows.OwsException when it is not made of numbers
     */
    Optional<Filter> read(ApiExchange exchange, FeatureSource source) {
        CrsName crs = exchange.parameter(ItemsParameters.BBOX_CRS).map(uri -> ApiLayers.crs(ItemsParameters.BBOX_CRS, uri))
                .orElse(ApiLayers.DEFAULT_CRS);
        return exchange.parameter(ItemsParameters.BBOX).map(text -> {
            List<Filter> conditions = new ArrayList<>();
            for (Envelope box : boxes(text, crs, numbers(exchange, text))) {
                conditions.add(BoxFilter.of(box, crs.crs(), source.bounds()));
            }
            if (shapeless(source)) {
                conditions.add(SHAPELESS);
            }
            return conditions.size() == 1 ? conditions.get(0) : FILTERS.or(conditions);
        });
    }

    private static double[] numbers(ApiExchange exchange, String text) {
        long count = text.chars().filter(letter -> letter == ',').count() + 1;
        if (count != FLAT && count != HIGH) {
            throw ApiProblem.badParameter(ItemsParameters.BBOX, text, "4 numbers, or 6 with heights, separated by commas");
        }
        double[] numbers = exchange.parameters().numbers(ItemsParameters.BBOX, (int) count);
        return count == FLAT ? numbers : new double[] {numbers[0], numbers[1], numbers[3], numbers[4]};
    }

    private static List<Envelope> boxes(String text, CrsName crs, double[] corners) {
        boolean eastFirst = crs.axisOrder() == AxisOrder.EAST_NORTH;
        double west = corners[eastFirst ? 0 : 1];
        double south = corners[eastFirst ? 1 : 0];
        double east = corners[eastFirst ? 2 : 3];
        double north = corners[eastFirst ? 3 : 2];
        boolean geographic = crs.crs().geographic();
        if (south > north || west > east && !geographic) {
            throw ApiProblem.badParameter(ItemsParameters.BBOX, text, "a box with the lower corner first");
        }
        if (geographic && !(WORLD.contains(west, south) && WORLD.contains(east, north))) {
            throw ApiProblem.badParameter(ItemsParameters.BBOX, text, "within 180 degrees of longitude and 90 of latitude");
        }
        return west <= east ? List.of(new Envelope(west, east, south, north))
                : List.of(new Envelope(west, WORLD.getMaxX(), south, north), new Envelope(WORLD.getMinX(), east, south, north));
    }

    private boolean shapeless(FeatureSource source) {
        return known.compute(source.layer().name(), (layer, before) -> before != null && before.version().equals(source.version()) ? before
                : new Known(source.version(), source.count(FeatureQuery.ALL.withFilter(SHAPELESS)) > 0)).shapeless();
    }
}
