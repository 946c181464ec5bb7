package it.torinometropoli.gis.loading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import it.torinometropoli.gis.geo.Crs;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** The ground on which places are expected: the municipalities, and as much around them as their boundaries may be wrong. */
final class Grounds {

    /** Schematic boundaries may be that far from the real ones. */
    private static final double SCHEMATIC_METRES = 5_000;
    private static final double OFFICIAL_METRES = 100;

    private final PreparedGeometry ground;
    private final Whereabouts expected;

    private Grounds(Geometry ground) {
        this.ground = PreparedGeometryFactory.prepare(ground);
        this.expected = new Whereabouts(ground.getEnvelopeInternal());
    }

    /** That of some municipalities, one at least. */
    static Grounds of(List<Municipality> municipalities) {
        boolean official = municipalities.stream().allMatch(Municipality::official);
        Geometry union = OverlayNGRobust.union(municipalities.stream().map(Municipality::shape).toList());
        return new Grounds(union.buffer(official ? OFFICIAL_METRES : SCHEMATIC_METRES));
    }

    Whereabouts expected() {
        return expected;
    }

    /** What is wrong with the place of a shape; empty when it touches the ground. */
    Optional<Whereabouts.Fault> fault(Geometry raw, Crs crs) {
        Geometry placed = Whereabouts.placed(raw, crs);
        if (!expected.holds(placed)) {
            return Optional.of(expected.fault(raw, crs));
        }
        if (ground.intersects(placed)) {
            return Optional.empty();
        }
        Coordinate at = raw.getCoordinate();
        return Optional.of(new Whereabouts.Fault("outside", List.of(String.format(Locale.ROOT, "%s, %s", at.x, at.y))));
    }
}
