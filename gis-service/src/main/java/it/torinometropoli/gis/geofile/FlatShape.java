package it.torinometropoli.gis.geofile;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;
import org.locationtech.jts.geom.util.GeometryEditor;

/**
 * A shape without heights and measures.
 *
 * @param heights whether there were any
 * @param finite whether every coordinate is a number
 */
record FlatShape(Geometry shape, boolean heights, boolean finite) {

    /** Leaves heights and measures out. */
    static FlatShape of(Geometry shape) {
        Flattening flattening = new Flattening();
        Geometry flat = new GeometryEditor(PositionList.GEOMETRIES).edit(shape, flattening);
        return new FlatShape(flat, flattening.heights, flattening.finite);
    }

    private static final class Flattening extends GeometryEditor.CoordinateSequenceOperation {

        private boolean heights;
        private boolean finite = true;

        @Override
        public CoordinateSequence edit(CoordinateSequence sequence, Geometry geometry) {
            Coordinate[] flat = new Coordinate[sequence.size()];
            for (int i = 0; i < sequence.size(); i++) {
                Coordinate coordinate = sequence.getCoordinate(i);
                flat[i] = new CoordinateXY(coordinate.x, coordinate.y);
                finite &= Double.isFinite(coordinate.x) && Double.isFinite(coordinate.y);
                heights |= sequence.getDimension() > 2 && !Double.isNaN(sequence.getOrdinate(i, 2)) && sequence.getOrdinate(i, 2) != 0;
            }
            return new CoordinateArraySequence(flat, 2, 0);
        }
    }
}
