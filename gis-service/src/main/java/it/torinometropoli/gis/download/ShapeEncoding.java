package it.torinometropoli.gis.download;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** The content of a record of a {@code .shp}: outer rings clockwise, inner ones counter-clockwise. For one thread. */
final class ShapeEncoding {

    private static final int NULL_SHAPE = 0;
    private static final int BOX_AND_COUNTS = 4 + 4 * 8 + 2 * 4;
    private static final int POSITION = 16;

    private final ShapeKind kind;
    private ByteBuffer buffer = ByteBuffer.allocate(1 << 12).order(ByteOrder.LITTLE_ENDIAN);

    ShapeEncoding(ShapeKind kind) {
        this.kind = kind;
    }

    /**
     * The bytes of a shape, from the start of the buffer's array; good until the next call.
     *
     * @param shape of the kind of the file, or null
     */
    ByteBuffer of(Geometry shape) {
        buffer.clear();
        if (shape == null) {
            buffer.putInt(NULL_SHAPE);
        } else if (shape instanceof Point point) {
            buffer.putInt(kind.code()).putDouble(point.getX()).putDouble(point.getY());
        } else if (kind == ShapeKind.MULTIPOINT) {
            room(BOX_AND_COUNTS + POSITION * shape.getNumPoints());
            box(shape).putInt(shape.getNumPoints());
            for (int part = 0; part < shape.getNumGeometries(); part++) {
                positions(((Point) shape.getGeometryN(part)).getCoordinateSequence());
            }
        } else {
            paths(shape);
        }
        return buffer.flip();
    }

    private void paths(Geometry shape) {
        List<CoordinateSequence> paths = new ArrayList<>();
        for (int part = 0; part < shape.getNumGeometries(); part++) {
            if (shape.getGeometryN(part) instanceof Polygon polygon) {
                paths.add(ring(polygon.getExteriorRing(), false));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    paths.add(ring(polygon.getInteriorRingN(hole), true));
                }
            } else {
                paths.add(((LineString) shape.getGeometryN(part)).getCoordinateSequence());
            }
        }
        room(BOX_AND_COUNTS + 4 * paths.size() + POSITION * shape.getNumPoints());
        box(shape).putInt(paths.size()).putInt(shape.getNumPoints());
        int start = 0;
        for (CoordinateSequence path : paths) {
            buffer.putInt(start);
            start += path.size();
        }
        paths.forEach(this::positions);
    }

    private static CoordinateSequence ring(LinearRing ring, boolean counterClockwise) {
        CoordinateSequence positions = ring.getCoordinateSequence();
        return Orientation.isCCW(positions) == counterClockwise ? positions : ring.reverse().getCoordinateSequence();
    }

    private ByteBuffer box(Geometry shape) {
        Envelope box = shape.getEnvelopeInternal();
        return buffer.putInt(kind.code()).putDouble(box.getMinX()).putDouble(box.getMinY()).putDouble(box.getMaxX()).putDouble(box.getMaxY());
    }

    private void positions(CoordinateSequence positions) {
        for (int index = 0; index < positions.size(); index++) {
            buffer.putDouble(positions.getX(index)).putDouble(positions.getY(index));
        }
    }

    private void room(int bytes) {
        if (buffer.capacity() < bytes) {
            buffer = ByteBuffer.allocate(Math.max(bytes, 2 * buffer.capacity())).order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
