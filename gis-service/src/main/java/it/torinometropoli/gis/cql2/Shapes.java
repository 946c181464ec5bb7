package it.torinometropoli.gis.cql2;

import java.util.List;

import it.torinometropoli.gis.filter.BoxFilter;
import it.torinometropoli.gis.geo.AxisOrder;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsName;
import it.torinometropoli.gis.geo.CrsTransform;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Brings shapes of conditions into the stored system. */
final class Shapes {

    private static final int FLAT = 4;
    private static final int HIGH = 6;
    private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);

    private final CrsName crs;

    /** @param crs the reference system of the coordinates, with their order */
    Shapes(CrsName crs) {
        this.crs = crs;
    }

    /**
     * A box of 4 numbers, or of 6 with heights, which are left aside.
     *
     * @throws Cql2Exception when there is another number of them, or the corners are the wrong way round
     */
    static Node box(String place, List<Double> numbers) {
        if (numbers.size() != FLAT && numbers.size() != HIGH) {
            throw new Cql2Exception(place, "a box has 4 numbers, or 6 with heights, and not %d".formatted(numbers.size()));
        }
        int upper = numbers.size() / 2;
        if (numbers.get(0) > numbers.get(upper) || numbers.get(1) > numbers.get(upper + 1)) {
            throw new Cql2Exception(place, "a box has its lower corner first");
        }
        return new Node.Box(place, new Envelope(numbers.get(0), numbers.get(upper), numbers.get(1), numbers.get(upper + 1)));
    }

    /** A box as a shape, x,y in EPSG:32632. */
    Geometry stored(Node.Box node) {
        Envelope box = node.box();
        Envelope arranged = crs.axisOrder() == AxisOrder.EAST_NORTH ? box
                : new Envelope(box.getMinY(), box.getMaxY(), box.getMinX(), box.getMaxX());
        check(arranged, node.place());
        return BoxFilter.shape(arranged, crs.crs());
    }

    /** A shape, x,y in EPSG:32632. */
    Geometry stored(Node.Shape node) {
        Geometry arranged = crs.axisOrder().arrange(node.geometry());
        check(arranged.getEnvelopeInternal(), node.place());
        try {
            return CrsTransform.between(crs.crs(), Crs.UTM32).apply(arranged);
        } catch (IllegalArgumentException outside) {
            throw new Cql2Exception(node.place(), "coordinates lie outside what %s can take".formatted(crs.text()));
        }
    }

    private void check(Envelope area, String place) {
        if (crs.crs().geographic() && !area.isNull() && !WORLD.contains(area)) {
            throw new Cql2Exception(place, "coordinates lie outside the world: they are %s of %s".formatted(
                    crs.axisOrder() == AxisOrder.EAST_NORTH ? "longitude and latitude" : "latitude and longitude", crs.text()));
        }
    }
}
