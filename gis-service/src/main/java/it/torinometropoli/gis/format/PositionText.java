package it.torinometropoli.gis.format;

import it.torinometropoli.gis.geo.AxisOrder;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.LinearRing;

/**
 * Stored coordinates (x,y in EPSG:32632) as text in the reference system, order and notation of one document: metres to the
 * millimetre, degrees to eight decimals, which is a millimetre as well. For one thread.
 */
final class PositionText {

    private static final int DECIMALS_OF_DEGREES = 8;
    private static final int DECIMALS_OF_METRES = 3;

    private final CrsTransform transform;
    private final AxisOrder order;
    private final int decimals;
    private final Notation notation;
    private final StringBuilder text = new StringBuilder();
    private double[] positions = new double[0];

    /** How positions are set apart. */
    enum Notation {
        /** {@code x y x y}. */
        GML("", " ", "", " "),
        /** {@code x,y x,y}. */
        GML2("", ",", "", " "),
        /** {@code [x,y],[x,y]}. */
        JSON("[", ",", "]", ",");

        private final String before;
        private final String between;
        private final String after;
        private final String separator;

        Notation(String before, String between, String after, String separator) {
            this.before = before;
            this.between = between;
            this.after = after;
            this.separator = separator;
        }
    }

    PositionText(Crs target, AxisOrder order, Notation notation) {
        this.transform = CrsTransform.between(Crs.UTM32, target);
        this.order = order;
        this.decimals = target.geographic() ? DECIMALS_OF_DEGREES : DECIMALS_OF_METRES;
        this.notation = notation;
    }

    /** The positions in their order. */
    String of(CoordinateSequence sequence) {
        read(sequence);
        return write(sequence.size(), 0, 1);
    }

    /** The positions of an outer ring, counter-clockwise on the map. */
    String ofShell(LinearRing ring) {
        return ring(ring.getCoordinateSequence(), true);
    }

    /** The positions of an inner ring, clockwise on the map. */
    String ofHole(LinearRing ring) {
        return ring(ring.getCoordinateSequence(), false);
    }

    private String ring(CoordinateSequence sequence, boolean counterClockwise) {
        read(sequence);
        return sequence.size() == 0 || Orientation.isCCW(sequence) == counterClockwise
                ? write(sequence.size(), 0, 1) : write(sequence.size(), sequence.size() - 1, -1);
    }

    private void read(CoordinateSequence sequence) {
        int count = sequence.size();
        if (positions.length < 2 * count) {
            positions = new double[2 * count];
        }
        for (int index = 0; index < count; index++) {
            positions[2 * index] = sequence.getX(index);
            positions[2 * index + 1] = sequence.getY(index);
        }
        if (!transform.identity()) {
            transform.apply(positions, positions, count);
        }
    }

    private String write(int count, int start, int step) {
        int first = order == AxisOrder.EAST_NORTH ? 0 : 1;
        text.setLength(0);
        for (int written = 0, index = start; written < count; written++, index += step) {
            text.append(written == 0 ? "" : notation.separator).append(notation.before);
            DecimalText.append(text, positions[2 * index + first], decimals);
            text.append(notation.between);
            DecimalText.append(text, positions[2 * index + 1 - first], decimals);
            text.append(notation.after);
        }
        return text.toString();
    }
}
