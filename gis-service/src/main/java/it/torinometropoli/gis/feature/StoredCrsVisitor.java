package it.torinometropoli.gis.feature;

import java.util.Locale;
import java.util.Map;

import it.torinometropoli.gis.filter.BoxFilter;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsName;
import it.torinometropoli.gis.geo.CrsTransform;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.spatial.BBOX;
import org.geotools.api.filter.spatial.Beyond;
import org.geotools.api.filter.spatial.DWithin;
import org.geotools.api.filter.spatial.DistanceBufferOperator;
import org.geotools.api.geometry.BoundingBox;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.filter.visitor.DuplicatingFilterVisitor;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Copies a condition with every box, shape and distance in the stored system, x,y in metres. GeoTools would compare the numbers as they are,
 * whatever system or unit the condition names.
 */
final class StoredCrsVisitor extends DuplicatingFilterVisitor {

    private static final Map<String, Double> METRES = Map.of("m", 1d, "meters", 1d, "metres", 1d, "km", 1_000d, "kilometers", 1_000d,
            "kilometres", 1_000d, "feet", 0.3048, "statute miles", 1_609.344, "nautical miles", 1_852d);

    private final Crs usual;

    /** @param usual the system of coordinates that name none */
    StoredCrsVisitor(Crs usual) {
        this.usual = usual;
    }

    @Override
    public Object visit(BBOX box, Object data) {
        BoundingBox bounds = box.getBounds();
        Crs crs = system(bounds.getCoordinateReferenceSystem());
        if (crs == Crs.UTM32) {
            return super.visit(box, data);
        }
        return BoxFilter.of(new Envelope(bounds.getMinX(), bounds.getMaxX(), bounds.getMinY(), bounds.getMaxY()), crs);
    }

    @Override
    public Object visit(Literal literal, Object data) {
        if (!(literal.getValue() instanceof Geometry shape)) {
            return super.visit(literal, data);
        }
        Crs crs = system(shape.getUserData() instanceof CoordinateReferenceSystem named ? named : null);
        Geometry plain = shape.copy();
        plain.setUserData(null);
        return getFactory(data).literal(crs == Crs.UTM32 ? plain : stored(plain, crs));
    }

    @Override
    public Object visit(DWithin condition, Object data) {
        return getFactory(data).dwithin(visit(condition.getExpression1(), data), visit(condition.getExpression2(), data), metres(condition), "m");
    }

    @Override
    public Object visit(Beyond condition, Object data) {
        return getFactory(data).beyond(visit(condition.getExpression1(), data), visit(condition.getExpression2(), data), metres(condition), "m");
    }

    private static double metres(DistanceBufferOperator condition) {
        String unit = condition.getDistanceUnits() == null ? "m" : condition.getDistanceUnits().toLowerCase(Locale.ROOT);
        Double factor = METRES.get(unit);
        if (factor == null) {
            throw new FilterException("the unit '%s' is not known; there are: %s".formatted(unit, String.join(", ", METRES.keySet().stream().sorted().toList())));
        }
        return factor * condition.getDistance();
    }

    private Crs system(CoordinateReferenceSystem named) {
        if (named == null) {
            return usual;
        }
        return named.getIdentifiers().stream().map(Object::toString).flatMap(code -> CrsName.parse(code).stream()).map(CrsName::crs).findFirst()
                .orElseThrow(() -> new FilterException("the reference system %s is not offered".formatted(named.getName())));
    }

    private static Geometry stored(Geometry shape, Crs crs) {
        try {
            return CrsTransform.between(crs, Crs.UTM32).apply(shape);
        } catch (IllegalArgumentException outside) {
            throw new FilterException("the coordinates of %s lie outside of what %s can take".formatted(shape.getGeometryType(), crs.code()));
        }
    }
}
