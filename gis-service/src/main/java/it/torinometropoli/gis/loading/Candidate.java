package it.torinometropoli.gis.loading;

import org.locationtech.jts.geom.Geometry;

/**
 * A municipality as a file has it.
 *
 * @param row in its layer
 * @param code ISTAT code of six digits
 * @param name as the file has it, mended when its encoding was wrong
 * @param shape valid, polygon or multipolygon, x,y in EPSG:32632
 */
record Candidate(int row, String code, String name, Geometry shape) {

    private static final double SQUARE_METRES = 1e6;

    Candidate with(Geometry other) {
        return new Candidate(row, code, name, other);
    }

    double squareKilometres() {
        return shape.getArea() / SQUARE_METRES;
    }
}
