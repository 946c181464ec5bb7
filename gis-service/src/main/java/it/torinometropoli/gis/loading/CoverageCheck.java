package it.torinometropoli.gis.loading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import it.torinometropoli.gis.loading.Finding.Level;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Looks for gaps and overlaps between municipalities. They are told, never mended: only whoever draws boundaries knows which side is right. */
final class CoverageCheck {

    private static final double GAP_METRES = 5;
    private static final double LEAST_SQUARE_METRES = 1;
    private static final double MOST_SHARED = 0.01;
    private static final double SQUARE_METRES_PER_HECTARE = 10_000;

    private final LoadJournal journal;

    CoverageCheck(LoadJournal journal) {
        this.journal = journal;
    }

    /** Notes what there is. An overlap of more than a hundredth of a municipality refuses the file. */
    void check(Collection<Candidate> municipalities, Geometry union) {
        Geometry[] shapes = municipalities.stream().map(Candidate::shape).toArray(Geometry[]::new);
        CoverageValidator validator = new CoverageValidator(shapes);
        validator.setGapWidth(GAP_METRES);
        Geometry[] wrong = validator.validate();
        List<Candidate> suspects = new ArrayList<>();
        int index = 0;
        for (Candidate municipality : municipalities) {
            if (wrong[index] != null) {
                suspects.add(municipality);
            }
            index++;
        }
        overlaps(suspects);
        holes(union);
        if (!suspects.isEmpty()) {
            double metres = Arrays.stream(wrong).filter(Objects::nonNull).mapToDouble(Geometry::getLength).sum();
            journal.note(Finding.of(Level.WARNING, "borders_differ", suspects.size(), Math.round(metres)));
        }
    }

    private void overlaps(List<Candidate> suspects) {
        HPRtree index = new HPRtree();
        suspects.forEach(suspect -> index.insert(suspect.shape().getEnvelopeInternal(), suspect));
        for (Candidate one : suspects) {
            index.query(one.shape().getEnvelopeInternal(), item -> {
                Candidate other = (Candidate) item;
                if (one.code().compareTo(other.code()) < 0) {
                    overlap(one, other);
                }
            });
        }
    }

    private void overlap(Candidate one, Candidate other) {
        Geometry shared = OverlayNGRobust.overlay(one.shape(), other.shape(), OverlayNG.INTERSECTION);
        if (shared.getArea() >= LEAST_SQUARE_METRES) {
            boolean much = shared.getArea() > MOST_SHARED * Math.min(one.shape().getArea(), other.shape().getArea());
            journal.note(Finding.of(much ? Level.REFUSED : Level.WARNING, "overlap", one.name(), other.name(), hectares(shared.getArea()),
                    position(shared)).at(one.row()));
        }
    }

    private void holes(Geometry union) {
        GeometryFactory factory = union.getFactory();
        for (int part = 0; part < union.getNumGeometries(); part++) {
            if (union.getGeometryN(part) instanceof Polygon polygon) {
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    Polygon gap = factory.createPolygon(polygon.getInteriorRingN(hole));
                    if (gap.getArea() >= LEAST_SQUARE_METRES) {
                        journal.note(Finding.of(Level.WARNING, "gap", hectares(gap.getArea()), position(gap)));
                    }
                }
            }
        }
    }

    private static double hectares(double squareMetres) {
        return Math.round(squareMetres / SQUARE_METRES_PER_HECTARE * 10_000) / 10_000.0;
    }

    private static String position(Geometry shape) {
        Coordinate inside = shape.getInteriorPoint().getCoordinate();
        return String.format(Locale.ROOT, "%.0f, %.0f", inside.x, inside.y);
    }
}
