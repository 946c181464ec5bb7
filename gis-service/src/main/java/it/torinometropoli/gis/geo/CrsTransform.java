package it.torinometropoli.gis.geo;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.NoninvertibleTransformException;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.geotools.referencing.operation.transform.ConcatenatedTransform;
import org.geotools.referencing.operation.transform.IdentityTransform;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The way from one coordinate reference system to another; coordinates are x,y on both sides. Safe for use by many threads. */
public final class CrsTransform {

    private static final int POINTS_PER_SIDE = 16;

    private final MathTransform transform;

    private CrsTransform(MathTransform transform) {
        this.transform = transform;
    }

    /**
     * The transformation between two systems, made once.
     *
     * @throws IllegalStateException when the EPSG database knows no way between them
     */
    public static CrsTransform between(Crs from, Crs to) {
        return from.to(to);
    }

    static CrsTransform make(Crs from, Crs to) {
        try {
            return new CrsTransform(from.coincidesWith(to)
                    ? ConcatenatedTransform.create(toDegrees(from), fromDegrees(to))
                    : CRS.findMathTransform(from.definition(), to.definition(), true));
        } catch (FactoryException | NoninvertibleTransformException noWay) {
            throw new IllegalStateException("No transformation from %s to %s".formatted(from.code(), to.code()), noWay);
        }
    }

    private static MathTransform toDegrees(Crs crs) throws NoninvertibleTransformException {
        return fromDegrees(crs).inverse();
    }

    private static MathTransform fromDegrees(Crs crs) {
        return crs.definition() instanceof ProjectedCRS projected
                ? projected.getConversionFromBase().getMathTransform()
                : IdentityTransform.create(2);
    }

    /** Whether coordinates stay as they are. */
    public boolean identity() {
        return transform.isIdentity();
    }

    /**
     * The geometry in the target system; the geometry itself when nothing changes.
     *
     * @throws IllegalArgumentException when a coordinate lies outside what the projection can take
     */
    public Geometry apply(Geometry geometry) {
        if (identity()) {
            return geometry;
        }
        try {
            return JTS.transform(geometry, transform);
        } catch (TransformException outside) {
            throw new IllegalArgumentException("Coordinates outside the projection: " + outside.getMessage(), outside);
        }
    }

    /**
     * An envelope in the target system that holds every point of the given one (its sides are densified).
     *
     * @throws IllegalArgumentException when a corner lies outside what the projection can take
     */
    public Envelope apply(Envelope envelope) {
        if (identity() || envelope.isNull()) {
            return envelope;
        }
        try {
            return JTS.transform(envelope, null, transform, POINTS_PER_SIDE);
        } catch (TransformException outside) {
            throw new IllegalArgumentException("The envelope lies outside the projection: " + outside.getMessage(), outside);
        }
    }

    /**
     * Transforms flat coordinates x1, y1, x2, y2 … .
     *
     * @param coordinates source coordinates; left as they are unless source and target are the same array
     * @param target where to write
     * @param points how many points to take from the start
     * @throws IllegalArgumentException when a coordinate lies outside what the projection can take
     */
    public void apply(double[] coordinates, double[] target, int points) {
        try {
            transform.transform(coordinates, 0, target, 0, points);
        } catch (TransformException outside) {
            throw new IllegalArgumentException("Coordinates outside the projection: " + outside.getMessage(), outside);
        }
    }
}
