package it.torinometropoli.gis.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Rings put together to surfaces by the even-odd rule: what lies in an odd number of others is a hole of the smallest of them. */
final class RingAssembly {

    private static final int FEWEST_POINTS = 4;

    private RingAssembly() {
    }

    private static final class Ring {

        private final LinearRing line;
        private final double area;
        private final List<LinearRing> holes = new ArrayList<>();
        private boolean hole;

        Ring(LinearRing line) {
            this.line = line;
            this.area = line.getEnvelopeInternal().getArea();
        }

        boolean holds(Ring smaller) {
            return line.getEnvelopeInternal().contains(smaller.line.getEnvelopeInternal())
                    && PointLocation.isInRing(smaller.line.getCoordinateN(0), line.getCoordinates());
        }
    }

    /**
     * The surfaces.
     *
     * @param parts closed rings; what has too few points for one is left out
     */
    static Geometry surfaces(List<Coordinate[]> parts, GeometryFactory factory) {
        List<Ring> rings = new ArrayList<>();
        for (Coordinate[] part : parts) {
            if (part.length >= FEWEST_POINTS && part[0].equals2D(part[part.length - 1])) {
                rings.add(new Ring(factory.createLinearRing(part)));
            }
        }
        rings.sort(Comparator.comparingDouble((Ring ring) -> ring.area).reversed());
        List<Ring> shells = new ArrayList<>();
        for (int i = 0; i < rings.size(); i++) {
            Ring ring = rings.get(i);
            Ring around = null;
            for (int larger = 0; larger < i; larger++) {
                if (rings.get(larger).holds(ring)) {
                    around = rings.get(larger);
                }
            }
            ring.hole = around != null && !around.hole;
            if (ring.hole) {
                around.holes.add(ring.line);
            } else {
                shells.add(ring);
            }
        }
        return factory.createMultiPolygon(shells.stream()
                .map(shell -> factory.createPolygon(shell.line, shell.holes.toArray(LinearRing[]::new))).toArray(Polygon[]::new));
    }
}
