package it.torinometropoli.gis.feature;

import java.util.Arrays;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Packs geometries into bytes without loss. Coordinates are differences to the ones before: of their numbers of tenths of a millimetre
 * where all are whole, as those of surveys are, otherwise of their bits. The last point of a ring is left out. A third dimension is dropped.
 * {@link ShapeDecoder} reads them. For one thread.
 */
final class ShapeEncoder {

    static final int POINT = 1;
    static final int LINE = 2;
    static final int POLYGON = 3;
    /** The first of the kinds that have parts, which are packed with a head of their own. */
    static final int MULTI_POINT = 4;
    static final int MULTI_LINE = 5;
    static final int MULTI_POLYGON = 6;
    static final int COLLECTION = 7;
    static final int KIND = 0x07;
    static final int GRID = 0x08;
    static final int DIMENSION_SHIFT = 4;
    /** Units of the grid in a metre. */
    static final double UNITS = 10_000;

    private static final double MOST = 1L << 52;

    private byte[] bytes = new byte[1 << 10];
    private int length;
    private boolean grid;
    private long x;
    private long y;

    /** Packs a geometry; the bytes are those of {@link #bytes()} until the next one. */
    void encode(Geometry geometry) {
        length = 0;
        x = 0;
        y = 0;
        grid = onGrid(geometry);
        write(geometry);
    }

    /** The packed geometry, with unused bytes at the end. */
    byte[] bytes() {
        return bytes;
    }

    /** How many bytes the packed geometry has. */
    int length() {
        return length;
    }

    private void write(Geometry geometry) {
        int kind = kind(geometry);
        put(kind | (grid ? GRID : 0) | Math.max(0, geometry.getDimension()) << DIMENSION_SHIFT);
        if (geometry instanceof Point point) {
            writePoints(point.getCoordinateSequence(), point.getCoordinateSequence().size());
        } else if (geometry instanceof LineString line) {
            writePoints(line.getCoordinateSequence(), line.getNumPoints());
        } else if (geometry instanceof Polygon polygon) {
            writePolygon(polygon);
        } else {
            number(geometry.getNumGeometries());
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                write(geometry.getGeometryN(i));
            }
        }
    }

    private static int kind(Geometry geometry) {
        return switch (geometry.getGeometryType()) {
            case Geometry.TYPENAME_POINT -> POINT;
            case Geometry.TYPENAME_POLYGON -> POLYGON;
            case Geometry.TYPENAME_MULTIPOINT -> MULTI_POINT;
            case Geometry.TYPENAME_MULTILINESTRING -> MULTI_LINE;
            case Geometry.TYPENAME_MULTIPOLYGON -> MULTI_POLYGON;
            case Geometry.TYPENAME_GEOMETRYCOLLECTION -> COLLECTION;
            default -> LINE;
        };
    }

    private void writePolygon(Polygon polygon) {
        if (polygon.isEmpty()) {
            number(0);
            return;
        }
        number(1 + polygon.getNumInteriorRing());
        writeRing(polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            writeRing(polygon.getInteriorRingN(i));
        }
    }

    private void writeRing(LineString ring) {
        writePoints(ring.getCoordinateSequence(), Math.max(0, ring.getNumPoints() - 1));
    }

    private void writePoints(CoordinateSequence sequence, int count) {
        number(count);
        for (int i = 0; i < count; i++) {
            long nextX = whole(sequence.getX(i));
            long nextY = whole(sequence.getY(i));
            signed(nextX - x);
            signed(nextY - y);
            x = nextX;
            y = nextY;
        }
    }

    private long whole(double value) {
        return grid ? Math.round(value * UNITS) : Double.doubleToRawLongBits(value);
    }

    private static boolean onGrid(Geometry geometry) {
        if (geometry instanceof Polygon polygon) {
            boolean whole = onGrid(polygon.getExteriorRing().getCoordinateSequence());
            for (int i = 0; whole && i < polygon.getNumInteriorRing(); i++) {
                whole = onGrid(polygon.getInteriorRingN(i).getCoordinateSequence());
            }
            return whole;
        }
        if (geometry instanceof GeometryCollection) {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                if (!onGrid(geometry.getGeometryN(i))) {
                    return false;
                }
            }
            return true;
        }
        return onGrid(geometry instanceof Point point ? point.getCoordinateSequence() : ((LineString) geometry).getCoordinateSequence());
    }

    private static boolean onGrid(CoordinateSequence sequence) {
        for (int i = 0; i < sequence.size(); i++) {
            if (!onGrid(sequence.getX(i)) || !onGrid(sequence.getY(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean onGrid(double value) {
        double units = Math.rint(value * UNITS);
        return Math.abs(units) < MOST && units / UNITS == value;
    }

    private void signed(long value) {
        number(value << 1 ^ value >> 63);
    }

    private void number(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            put((int) rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        put((int) rest);
    }

    private void put(int value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) value;
    }
}
