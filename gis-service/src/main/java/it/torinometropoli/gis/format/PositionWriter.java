package it.torinometropoli.gis.format;

import it.torinometropoli.gis.geo.AxisOrder;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.PolynomialTransform;
import it.torinometropoli.gis.ows.Utf8Output;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * Writes stored coordinates (x,y in EPSG:32632) in the reference system, order and notation of one document: metres to the millimetre,
 * degrees to eight decimals, which is a millimetre as well. For one thread.
 */
final class PositionWriter {

    private final PolynomialTransform transform;
    private final boolean degrees;
    private final int first;
    private final PositionNotation notation;
    private double[] positions = new double[64];

    PositionWriter(Crs target, AxisOrder order, PositionNotation notation) {
        this.transform = target.fromStored();
        this.degrees = target.geographic();
        this.first = order == AxisOrder.EAST_NORTH ? 0 : 1;
        this.notation = notation;
    }

    /** Writes the positions in their order. */
    void write(CoordinateSequence sequence, Utf8Output output) {
        read(sequence);
        write(sequence.size(), Direction.FORWARD, output);
    }

    /** Writes the positions of an outer ring, counter-clockwise on the map. */
    void shell(LinearRing ring, Utf8Output output) {
        ring(ring.getCoordinateSequence(), true, output);
    }

    /** Writes the positions of an inner ring, clockwise on the map. */
    void hole(LinearRing ring, Utf8Output output) {
        ring(ring.getCoordinateSequence(), false, output);
    }

    private void ring(CoordinateSequence sequence, boolean counterClockwise, Utf8Output output) {
        read(sequence);
        boolean asItIs = sequence.size() == 0 || Orientation.isCCW(sequence) == counterClockwise;
        write(sequence.size(), asItIs ? Direction.FORWARD : Direction.BACKWARD, output);
    }

    private void read(CoordinateSequence sequence) {
        int count = sequence.size();
        if (positions.length < 2 * count) {
            positions = new double[Math.max(2 * count, 2 * positions.length)];
        }
        if (sequence instanceof PackedCoordinateSequence.Double packed && packed.getDimension() == 2) {
            System.arraycopy(packed.getRawCoordinates(), 0, positions, 0, 2 * count);
        } else {
            for (int index = 0; index < count; index++) {
                positions[2 * index] = sequence.getX(index);
                positions[2 * index + 1] = sequence.getY(index);
            }
        }
        transform.apply(positions, count);
    }

    private void write(int count, Direction direction, Utf8Output output) {
        int index = direction == Direction.FORWARD ? 0 : count - 1;
        int step = direction == Direction.FORWARD ? 1 : -1;
        for (int written = 0; written < count; written++, index += step) {
            if (written > 0) {
                output.ascii(notation.separator());
            }
            if (notation.bracketed()) {
                output.ascii('[');
            }
            number(positions[2 * index + first], output);
            output.ascii(notation.between());
            number(positions[2 * index + 1 - first], output);
            if (notation.bracketed()) {
                output.ascii(']');
            }
        }
    }

    private void number(double coordinate, Utf8Output output) {
        if (degrees) {
            output.degrees(coordinate);
        } else {
            output.metres(coordinate);
        }
    }

    private enum Direction { FORWARD, BACKWARD }
}
