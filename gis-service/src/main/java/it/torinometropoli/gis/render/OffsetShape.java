package it.torinometropoli.gis.render;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.buffer.OffsetCurve;

/** Shapes drawn beside where they are: the perpendicular offset of SE 1.1.0 (clauses 11.1.4 and 11.2.4). */
final class OffsetShape {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final int SEGMENTS_OF_A_QUARTER = 8;
    private static final double MITRE_LIMIT = 5;
    private static final BufferParameters CORNERS = new BufferParameters(SEGMENTS_OF_A_QUARTER, BufferParameters.CAP_FLAT,
            BufferParameters.JOIN_MITRE, MITRE_LIMIT);

    private OffsetShape() {
    }

    /**
     * Lines moved sideways.
     *
     * @param lines straight ones, y downwards
     * @param distance to the left of their direction, as it is seen; negative to the right
     */
    static Shape beside(Shape lines, double distance) {
        Path2D moved = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (Coordinate[] part : parts(lines)) {
            if (part.length > 1) {
                LineString line = GEOMETRIES.createLineString(part);
                append(OffsetCurve.getCurve(line, -distance, SEGMENTS_OF_A_QUARTER, BufferParameters.JOIN_MITRE, MITRE_LIMIT), moved);
            }
        }
        return moved;
    }

    /**
     * Surfaces made larger or smaller.
     *
     * @param surfaces closed rings of straight lines; the even-odd rule tells holes
     * @param distance outwards; negative inwards
     */
    static Shape around(Shape surfaces, double distance) {
        Path2D grown = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        append(BufferOp.bufferOp(RingAssembly.surfaces(parts(surfaces), GEOMETRIES), distance, CORNERS), grown);
        return grown;
    }

    private static List<Coordinate[]> parts(Shape shape) {
        List<Coordinate[]> parts = new ArrayList<>();
        List<Coordinate> part = new ArrayList<>();
        double[] at = new double[6];
        for (PathIterator segments = shape.getPathIterator(null); !segments.isDone(); segments.next()) {
            switch (segments.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> {
                    parts.add(part.toArray(Coordinate[]::new));
                    part.clear();
                    part.add(new Coordinate(at[0], at[1]));
                }
                case PathIterator.SEG_CLOSE -> part.add(part.get(0).copy());
                default -> part.add(new Coordinate(at[0], at[1]));
            }
        }
        parts.add(part.toArray(Coordinate[]::new));
        return parts;
    }

    private static void append(Geometry geometry, Path2D path) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part instanceof Polygon polygon) {
                append(polygon.getExteriorRing(), path);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    append(polygon.getInteriorRingN(hole), path);
                }
            } else if (part instanceof LineString line) {
                append(line, path);
            }
        }
    }

    private static void append(LineString line, Path2D path) {
        CoordinateSequence points = line.getCoordinateSequence();
        for (int i = 0; i < points.size(); i++) {
            if (i == 0) {
                path.moveTo(points.getX(i), points.getY(i));
            } else if (i == points.size() - 1 && line.isClosed()) {
                path.closePath();
            } else {
                path.lineTo(points.getX(i), points.getY(i));
            }
        }
    }
}
