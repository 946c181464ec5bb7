package it.torinometropoli.gis.proposal;

import java.util.Locale;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Shapes that may be those of a proposal: of one kind, valid, in the territory, with a bounded number of points. */
@Component
class ShapeCheck {

    private static final double LEAST_SQUARE_METRES = 1;
    private static final double LEAST_METRES = 1;
    private static final double MOST_LATITUDE = 85;
    private static final double MOST_LONGITUDE = 180;

    private final TerritoryOutline territory;
    private final int maxVertices;

    ShapeCheck(TerritoryOutline territory, ProposalSettings settings) {
        this.territory = territory;
        this.maxVertices = settings.maxVertices();
    }

    /**
     * The geometry of a GeoJSON object (RFC 7946).
     *
     * @return x,y in EPSG:32632
     * @throws ProposalProblem that says what is wrong with it, with a hint when its coordinates seem to be in another order or system
     */
    Geometry read(JsonNode object) {
        Geometry given = GeoJsonShapes.read(object, maxVertices);
        Geometry shape = inDegrees(given) ? stored(given) : null;
        if (shape == null || !territory.holds(shape)) {
            throw ProposalProblem.wrong(hint(given)).with("field", ProposalForm.GEOMETRY);
        }
        return checked(shape);
    }

    /**
     * A shape that a proposal may have.
     *
     * @param shape x,y in EPSG:32632
     * @return the shape
     * @throws ProposalProblem that says what is wrong with it
     */
    Geometry allowed(Geometry shape) {
        if (!territory.holds(shape)) {
            throw ProposalProblem.wrong("proposal.shape.elsewhere").with("field", ProposalForm.GEOMETRY);
        }
        return checked(shape);
    }

    /**
     * A shape that is valid and large enough to be seen.
     *
     * @param shape x,y in EPSG:32632
     * @return the shape
     * @throws ProposalProblem that says what is wrong with it
     */
    Geometry checked(Geometry shape) {
        if (shape.isEmpty() || shape.getNumPoints() > maxVertices) {
            throw ProposalProblem.wrong("proposal.shape.vertices", maxVertices).with("field", ProposalForm.GEOMETRY);
        }
        TopologyValidationError error = new IsValidOp(shape).getValidationError();
        if (error != null) {
            Coordinate place = CrsTransform.between(Crs.UTM32, Crs.CRS84).apply(shape.getFactory().createPoint(error.getCoordinate())).getCoordinate();
            throw ProposalProblem.wrong("proposal.shape.invalid", degrees(place.y), degrees(place.x)).with("field", ProposalForm.GEOMETRY)
                    .with("at", new double[] {place.x, place.y});
        }
        boolean small = shape.getDimension() == 2 && shape.getArea() < LEAST_SQUARE_METRES
                || shape.getDimension() == 1 && shape.getLength() < LEAST_METRES;
        if (small) {
            throw ProposalProblem.wrong("proposal.shape.small").with("field", ProposalForm.GEOMETRY);
        }
        return shape;
    }

    /** What may have gone wrong with coordinates that are not in the territory. */
    private String hint(Geometry given) {
        Geometry swapped = swapped(given);
        if (inDegrees(swapped) && territory.holds(stored(swapped))) {
            return "proposal.shape.swapped";
        }
        if (territory.holds(given) || territory.holds(swapped)) {
            return "proposal.shape.metres";
        }
        return "proposal.shape.elsewhere";
    }

    private static boolean inDegrees(Geometry given) {
        Envelope area = given.getEnvelopeInternal();
        return area.getMinX() >= -MOST_LONGITUDE && area.getMaxX() <= MOST_LONGITUDE && area.getMinY() >= -MOST_LATITUDE
                && area.getMaxY() <= MOST_LATITUDE;
    }

    /** The shape in EPSG:32632; one that lies nowhere near when the projection cannot take it. */
    private static Geometry stored(Geometry degrees) {
        try {
            return CrsTransform.between(Crs.CRS84, Crs.UTM32).apply(degrees);
        } catch (IllegalArgumentException outside) {
            return degrees;
        }
    }

    private static Geometry swapped(Geometry shape) {
        Geometry copy = shape.copy();
        copy.apply((CoordinateFilter) coordinate -> {
            double x = coordinate.x;
            coordinate.x = coordinate.y;
            coordinate.y = x;
        });
        copy.geometryChanged();
        return copy;
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.5f", value);
    }
}
