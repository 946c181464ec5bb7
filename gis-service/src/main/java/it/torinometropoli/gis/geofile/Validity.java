package it.torinometropoli.gis.geofile;

import it.torinometropoli.gis.geofile.UploadProblem.Fault;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Shapes as OGC 06-103r4 (Simple Feature Access, part 1) wants them. */
final class Validity {

    private Validity() {
    }

    /**
     * What is wrong with a shape, and where.
     *
     * @param shape x,y in EPSG:32632
     * @param number of the feature
     * @return null when nothing is
     */
    static UploadProblem problem(Geometry shape, int number) {
        IsValidOp check = new IsValidOp(shape);
        if (check.isValid()) {
            return null;
        }
        TopologyValidationError error = check.getValidationError();
        String position = Position.text(error.getCoordinate());
        return switch (error.getErrorType()) {
            case TopologyValidationError.HOLE_OUTSIDE_SHELL, TopologyValidationError.NESTED_HOLES ->
                    UploadProblem.of(Fault.WRONG_HOLE, number, position);
            case TopologyValidationError.NESTED_SHELLS, TopologyValidationError.DUPLICATE_RINGS ->
                    UploadProblem.of(Fault.OVERLAPPING_PARTS, number, position);
            case TopologyValidationError.TOO_FEW_POINTS -> UploadProblem.of(Fault.TOO_FEW_POINTS, number);
            case TopologyValidationError.RING_NOT_CLOSED -> UploadProblem.of(Fault.RING_NOT_CLOSED, number);
            case TopologyValidationError.INVALID_COORDINATE -> UploadProblem.of(Fault.NOT_A_POSITION, number);
            default -> UploadProblem.of(Fault.SELF_CROSSING, number, position);
        };
    }
}
