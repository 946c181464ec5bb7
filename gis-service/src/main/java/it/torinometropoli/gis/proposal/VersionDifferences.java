package it.torinometropoli.gis.proposal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * What has changed from one version to another.
 *
 * @param from number of the earlier version
 * @param to number of the later version
 * @param fields those with other values, in the order of the form
 * @param shape null when it has stayed the same
 */
record VersionDifferences(int from, int to, List<Field> fields, Shape shape) {

    /**
     * A field with another value.
     *
     * @param before null when there was none
     * @param after null when there is none any more
     */
    record Field(String field, Object before, Object after) {
    }

    /**
     * Another shape.
     *
     * @param before GeoJSON
     * @param after GeoJSON
     * @param added m² that the later one has more; null unless both are areas
     * @param removed m² that the earlier one had more; null unless both are areas
     */
    record Shape(Map<String, Object> before, Map<String, Object> after, BigDecimal added, BigDecimal removed) {
    }

    /** Compares two versions of a proposal. */
    static VersionDifferences between(ProposalVersion earlier, ProposalVersion later) {
        List<Field> fields = ProposalForm.fields().stream().map(FormField::name)
                .map(name -> new Field(name, earlier.fields().get(name), later.fields().get(name)))
                .filter(field -> !Objects.equals(field.before(), field.after())).toList();
        return new VersionDifferences(earlier.version(), later.version(), fields,
                Draft.same(earlier.shape(), later.shape()) ? null : shape(earlier.shape(), later.shape()));
    }

    private static Shape shape(Geometry before, Geometry after) {
        boolean areas = before.getDimension() == 2 && after.getDimension() == 2;
        return new Shape(GeoJsonShapes.write(before), GeoJsonShapes.write(after), areas ? beyond(after, before) : null,
                areas ? beyond(before, after) : null);
    }

    private static BigDecimal beyond(Geometry one, Geometry other) {
        return Measures.rounded(OverlayNGRobust.overlay(one, other, OverlayNG.DIFFERENCE).getArea(), 0);
    }
}
