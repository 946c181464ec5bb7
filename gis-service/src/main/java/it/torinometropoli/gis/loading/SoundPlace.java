package it.torinometropoli.gis.loading;

import java.util.Optional;
import java.util.Set;

import it.torinometropoli.gis.loading.Finding.Level;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Shapes of places made sound: one point, a line, or an area as of {@link SoundShape}. */
final class SoundPlace {

    private static final int AREA = 2;

    private final Set<Integer> dimensions;
    private final LoadJournal journal;

    /**
     * Takes shapes of some dimensions.
     *
     * @param dimensions 0 of points, 1 of lines, 2 of areas
     */
    SoundPlace(Set<Integer> dimensions, LoadJournal journal) {
        this.dimensions = dimensions;
        this.journal = journal;
    }

    /**
     * The shape made sound.
     *
     * @param shape in metres
     * @param row its number, for findings
     * @return empty when it was rejected
     */
    Optional<Geometry> of(Geometry shape, int row) {
        if (shape.getDimension() == AREA) {
            return SoundShape.of(shape, row, journal);
        }
        for (Coordinate coordinate : shape.getCoordinates()) {
            if (!Double.isFinite(coordinate.x) || !Double.isFinite(coordinate.y)) {
                return rejected("not_a_position", row);
            }
        }
        if (!dimensions.contains(shape.getDimension())) {
            return rejected("line", row);
        }
        if (shape.getDimension() == 0) {
            return shape.getNumGeometries() == 1 ? Optional.of(shape.getGeometryN(0)) : rejected("several_points", row);
        }
        return shape.getLength() > 0 ? Optional.of(shape) : rejected("empty_line", row);
    }

    private Optional<Geometry> rejected(String code, int row) {
        journal.note(Finding.of(Level.REJECTED, code).at(row));
        return Optional.empty();
    }
}
