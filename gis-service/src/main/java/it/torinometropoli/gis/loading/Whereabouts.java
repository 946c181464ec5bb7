package it.torinometropoli.gis.loading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import it.torinometropoli.gis.geo.AxisOrder;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/** Where shapes are expected, and what may be wrong with those that lie elsewhere. */
final class Whereabouts {

    private static final double MARGIN_METRES = 20_000;
    private static final double KILOMETRES = 1_000;
    private static final double CENTIMETRES = 0.01;
    private static final double MILLIMETRES = 0.001;
    private static final double FEET = 0.3048;
    private static final List<Crs> CANDIDATES = List.of(Crs.UTM32, Crs.CRS84, Crs.GAUSS_BOAGA_WEST, Crs.WEB_MERCATOR, Crs.RDN2008_UTM33);

    private final Envelope territory;

    /** What is wrong, as the code of a finding, with the values of its text. */
    record Fault(String code, List<Object> values) {
    }

    /**
     * Expects shapes in a territory.
     *
     * @param territory x,y in EPSG:32632
     */
    Whereabouts(Envelope territory) {
        this.territory = grown(territory);
    }

    /** The same for what has to lie near a shape. */
    Whereabouts near(Geometry shape) {
        return new Whereabouts(shape.getEnvelopeInternal());
    }

    private static Envelope grown(Envelope envelope) {
        Envelope grown = new Envelope(envelope);
        grown.expandBy(MARGIN_METRES);
        return grown;
    }

    /** Whether a shape in EPSG:32632 lies there as a whole; false for null. */
    boolean holds(Geometry shape) {
        return shape != null && territory.contains(shape.getEnvelopeInternal());
    }

    /** The system in which the shapes lie there, of those that files leave out most often. */
    Optional<Crs> systemOf(Geometry extent) {
        return CANDIDATES.stream().filter(crs -> holds(placed(extent, crs))).findFirst();
    }

    /** What is wrong with a shape that does not lie there. */
    Fault fault(Geometry raw, Crs stated) {
        if (holds(placed(AxisOrder.NORTH_EAST.arrange(raw), stated))) {
            return new Fault("axes_swapped", List.of());
        }
        for (double unit : new double[] {KILOMETRES, CENTIMETRES, MILLIMETRES, FEET}) {
            if (!stated.geographic() && holds(placed(AffineTransformation.scaleInstance(unit, unit).transform(raw), stated))) {
                return new Fault("wrong_units", List.of(unit));
            }
        }
        return CANDIDATES.stream().filter(crs -> holds(placed(raw, crs))).findFirst()
                .map(crs -> new Fault("wrong_crs", List.of(stated.code(), crs == Crs.CRS84 ? "EPSG:4326" : crs.code())))
                .orElseGet(() -> new Fault("outside", List.of(position(raw.getCoordinate()))));
    }

    private static String position(Coordinate coordinate) {
        return String.format(Locale.ROOT, "%s, %s", coordinate.x, coordinate.y);
    }

    /** A shape in EPSG:32632; null when its coordinates are none of its system. */
    static Geometry placed(Geometry raw, Crs crs) {
        Envelope box = raw.getEnvelopeInternal();
        if (crs.geographic() && !(box.getMinX() >= -180 && box.getMaxX() <= 180 && box.getMinY() >= -90 && box.getMaxY() <= 90)) {
            return null;
        }
        try {
            return CrsTransform.between(crs, Crs.UTM32).apply(raw);
        } catch (IllegalArgumentException outside) {
            return null;
        }
    }
}
