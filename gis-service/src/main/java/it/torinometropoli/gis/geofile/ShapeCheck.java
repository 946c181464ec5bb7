package it.torinometropoli.gis.geofile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geofile.RawLayer.RawFeature;
import it.torinometropoli.gis.geofile.UploadProblem.Fault;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;

/** Brings the shapes of an upload into EPSG:32632 and refuses what they should not be, with the number of the feature. */
final class ShapeCheck {

    private static final int MOST_PROBLEMS = 20;

    private final Reading reading;
    private final Territory territory;
    private final List<UploadProblem> problems = new ArrayList<>();

    ShapeCheck(Geometry territory, Reading reading) {
        this.territory = new Territory(territory);
        this.reading = reading;
    }

    /**
     * The shapes.
     *
     * @throws UploadRefusedException with the first problems that there are
     */
    List<UploadedShape> shapes() {
        List<UploadedShape> shapes = new ArrayList<>();
        int number = 0;
        for (RawLayer layer : reading.layers()) {
            Crs crs = layer.crs() != null || layer.features().isEmpty() ? layer.crs() : assumed(layer);
            for (RawFeature feature : layer.features()) {
                number++;
                reading.budget().inTime();
                Geometry shape = checked(feature.shape(), crs, number);
                if (shape != null) {
                    shapes.add(new UploadedShape(layer.name(), number, feature.attributes(), shape, crs));
                }
                if (problems.size() >= MOST_PROBLEMS) {
                    throw new UploadRefusedException(problems);
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new UploadRefusedException(problems);
        }
        if (shapes.isEmpty()) {
            throw UploadProblem.of(Fault.NO_FEATURES).refused();
        }
        return List.copyOf(shapes);
    }

    /** Every feature with what is wrong with its shape. */
    List<InspectedShape> inspected() {
        List<InspectedShape> inspected = new ArrayList<>();
        for (RawLayer layer : reading.layers()) {
            Crs crs = layer.crs() != null || layer.features().isEmpty() ? layer.crs() : assumed(layer);
            for (RawFeature feature : layer.features()) {
                reading.budget().inTime();
                int before = problems.size();
                Geometry shape = checked(feature.shape(), crs, inspected.size() + 1);
                inspected.add(new InspectedShape(layer.name(), inspected.size() + 1, feature.attributes(), shape,
                        problems.subList(before, problems.size())));
            }
        }
        if (inspected.isEmpty()) {
            throw UploadProblem.of(Fault.NO_FEATURES).refused();
        }
        return List.copyOf(inspected);
    }

    /** The shape in EPSG:32632, or null when it is refused. */
    private Geometry checked(Geometry raw, Crs crs, int number) {
        if (raw == null || raw.isEmpty()) {
            return refused(Fault.NULL_GEOMETRY, number);
        }
        if (mixed(raw)) {
            return refused(Fault.MIXED_GEOMETRY, number);
        }
        FlatShape flat = FlatShape.of(raw.getClass() == GeometryCollection.class ? PositionList.GEOMETRIES.buildGeometry(parts(raw).toList()) : raw);
        if (!flat.finite()) {
            return refused(Fault.NOT_A_POSITION, number);
        }
        if (flat.heights()) {
            reading.notice(UploadProblem.of(Fault.HEIGHTS_LEFT_OUT));
        }
        Geometry shape = Territory.placed(flat.shape(), crs);
        if (shape == null || !territory.near(shape)) {
            return misplaced(flat.shape(), crs, number);
        }
        Entanglement.check(shape, number, reading.budget());
        UploadProblem invalid = Validity.problem(shape, number);
        if (invalid != null) {
            problems.add(invalid);
            return null;
        }
        return territory.meets(shape) ? noted(shape, number) : misplaced(flat.shape(), crs, number);
    }

    private Geometry noted(Geometry shape, int number) {
        if (!territory.holds(shape)) {
            reading.notice(UploadProblem.of(Fault.PARTLY_OUTSIDE, number));
        }
        return shape;
    }

    private Geometry misplaced(Geometry flat, Crs crs, int number) {
        String position = Position.text(flat.getCoordinate(), crs);
        if (territory.nearSwapped(flat, crs)) {
            return refused(Fault.AXES_SWAPPED, number, position);
        }
        return refused(territory.farFrom(flat.getCoordinate(), crs) ? Fault.FAR_AWAY : Fault.OUTSIDE, number, position);
    }

    private Geometry refused(Fault fault, Object... values) {
        problems.add(UploadProblem.of(fault, values));
        return null;
    }

    private static boolean mixed(Geometry shape) {
        return shape.getClass() == GeometryCollection.class
                && parts(shape).mapToInt(Geometry::getDimension).distinct().count() > 1;
    }

    private static Stream<Geometry> parts(Geometry shape) {
        return shape instanceof GeometryCollection ? Stream.iterate(0, i -> i < shape.getNumGeometries(), i -> i + 1)
                .flatMap(i -> parts(shape.getGeometryN(i))) : Stream.of(shape);
    }

    /** The system in which the layer lies within the territory, where the file states none. */
    private Crs assumed(RawLayer layer) {
        Envelope all = new Envelope();
        layer.features().stream().map(RawFeature::shape).filter(Objects::nonNull).forEach(shape -> all.expandToInclude(shape.getEnvelopeInternal()));
        Geometry extent = PositionList.GEOMETRIES.toGeometry(all);
        for (Crs candidate : List.of(Crs.CRS84, Crs.UTM32)) {
            if (!all.isNull() && territory.known() && territory.near(Territory.placed(extent, candidate))) {
                reading.notice(UploadProblem.of(Fault.CRS_ASSUMED, candidate == Crs.CRS84 ? "WGS 84 (EPSG:4326)" : candidate.code()));
                return candidate;
            }
        }
        if (!all.isNull() && territory.known() && territory.nearSwapped(extent, Crs.CRS84)) {
            throw UploadProblem.of(Fault.AXES_SWAPPED, 1, Position.text(extent.getCoordinate(), Crs.CRS84)).refused();
        }
        throw UploadProblem.of(Fault.NO_CRS).refused();
    }
}
