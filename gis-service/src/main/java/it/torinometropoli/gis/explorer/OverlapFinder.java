package it.torinometropoli.gis.explorer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** Finds which shapes of a layer overlap, and points that lie in shapes. */
final class OverlapFinder {

    /** Less is what two shapes share that only touch. */
    private static final double LEAST_SQUARE_METRES = 1;

    private final List<SimpleFeature> features;
    private final STRtree index = new STRtree();

    OverlapFinder(List<SimpleFeature> features) {
        this.features = features.stream().filter(feature -> feature.getDefaultGeometry() instanceof Geometry shape && !shape.isEmpty())
                .sorted(Comparator.comparingDouble(feature -> -shape(feature).getArea())).toList();
        for (int position = 0; position < this.features.size(); position++) {
            index.insert(shape(this.features.get(position)).getEnvelopeInternal(), position);
        }
    }

    /** All overlaps, those of the largest area first, those of points last. */
    List<Overlap> all() {
        List<Overlap> overlaps = new ArrayList<>();
        for (int larger = 0; larger < features.size() && shape(features.get(larger)).getArea() > 0; larger++) {
            SimpleFeature one = features.get(larger);
            PreparedGeometry shape = PreparedGeometryFactory.prepare(shape(one));
            for (Object found : index.query(shape.getGeometry().getEnvelopeInternal())) {
                int smaller = (Integer) found;
                if (smaller > larger && shape.intersects(shape(features.get(smaller)))) {
                    add(one, features.get(smaller), overlaps);
                }
            }
        }
        overlaps.sort(Comparator.comparingDouble(Overlap::squareMetres).reversed().thenComparing(overlap -> overlap.one().getID())
                .thenComparing(overlap -> overlap.other().getID()));
        return List.copyOf(overlaps);
    }

    private static void add(SimpleFeature one, SimpleFeature other, List<Overlap> overlaps) {
        double area = shape(other).getArea();
        if (area == 0) {
            overlaps.add(new Overlap(one, other, 0, 0, 1));
            return;
        }
        double shared = shape(one).intersection(shape(other)).getArea();
        if (shared >= LEAST_SQUARE_METRES) {
            overlaps.add(new Overlap(one, other, shared, shared / shape(one).getArea(), shared / area));
        }
    }

    private static Geometry shape(SimpleFeature feature) {
        return (Geometry) feature.getDefaultGeometry();
    }
}
