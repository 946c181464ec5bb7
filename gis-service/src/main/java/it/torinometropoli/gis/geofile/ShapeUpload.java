package it.torinometropoli.gis.geofile;

import java.util.List;
import java.util.stream.IntStream;

import it.torinometropoli.gis.geofile.UploadProblem.Fault;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * An upload that was taken.
 *
 * @param kind told by its content
 * @param shapes one at least
 * @param notices what was assumed or left out in reading, to be shown to who uploaded it
 */
public record ShapeUpload(FileKind kind, List<UploadedShape> shapes, List<UploadProblem> notices) {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    /**
     * All shapes as one: a point, line or area, or several of one of these.
     *
     * @return valid, x,y in EPSG:32632
     * @throws UploadRefusedException when they are of different dimensions, or areas that overlap
     */
    public Geometry single() {
        if (shapes.stream().mapToInt(shape -> shape.shape().getDimension()).distinct().count() > 1) {
            throw UploadProblem.of(Fault.MIXED_FEATURES).refused();
        }
        List<Geometry> parts = shapes.stream().map(UploadedShape::shape).flatMap(shape -> IntStream
                .range(0, shape.getNumGeometries()).mapToObj(shape::getGeometryN)).toList();
        Geometry whole = GEOMETRIES.buildGeometry(parts);
        IsValidOp check = new IsValidOp(whole);
        if (!check.isValid()) {
            throw UploadProblem.of(Fault.OVERLAPPING_PARTS, shapes.get(0).number(), Position.text(check.getValidationError().getCoordinate())).refused();
        }
        return whole;
    }
}
