package it.torinometropoli.gis.feature;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Layer;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.api.filter.sort.SortOrder;
import org.geotools.filter.visitor.ExtractBoundsFilterVisitor;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/** All features of a layer in memory with a spatial index; never changes once made. */
final class SnapshotFeatureSource implements FeatureSource {

    private final Layer layer;
    private final SimpleFeatureType type;
    private final List<SimpleFeature> features;
    private final Map<String, SimpleFeature> byId;
    private final STRtree index;
    private final Envelope bounds;
    private final String version;

    SnapshotFeatureSource(Layer layer, SimpleFeatureType type, List<SimpleFeature> features, String version) {
        this.layer = layer;
        this.type = type;
        this.features = List.copyOf(features);
        this.version = version;
        this.byId = new HashMap<>();
        this.index = new STRtree();
        this.bounds = new Envelope();
        for (int position = 0; position < features.size(); position++) {
            SimpleFeature feature = features.get(position);
            byId.put(feature.getID(), feature);
            if (feature.getDefaultGeometry() instanceof Geometry geometry && !geometry.isEmpty()) {
                index.insert(geometry.getEnvelopeInternal(), position);
                bounds.expandToInclude(geometry.getEnvelopeInternal());
            }
        }
        index.build();
    }

    @Override
    public Layer layer() {
        return layer;
    }

    @Override
    public SimpleFeatureType type() {
        return type;
    }

    @Override
    public Envelope bounds() {
        return new Envelope(bounds);
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public long count(FeatureQuery query) {
        return matching(query).count();
    }

    @Override
    public Stream<SimpleFeature> features(FeatureQuery query) {
        Stream<SimpleFeature> matching = matching(query);
        if (!query.sortBy().isEmpty()) {
            matching = matching.sorted(comparator(query.sortBy()));
        }
        return matching.skip(query.offset()).limit(query.limit());
    }

    @Override
    public Optional<SimpleFeature> feature(String featureId) {
        return Optional.ofNullable(byId.get(featureId));
    }

    private Stream<SimpleFeature> matching(FeatureQuery query) {
        Filter filter = query.filter();
        Stream<SimpleFeature> candidates = candidates(searched(query));
        return filter == Filter.INCLUDE ? candidates : candidates.filter(new FilterEvaluation(filter));
    }

    /** The area that a match must meet, or null when a match can be anywhere. */
    private static Envelope searched(FeatureQuery query) {
        ReferencedEnvelope all = new ReferencedEnvelope();
        Envelope filtered = (Envelope) query.filter().accept(ExtractBoundsFilterVisitor.BOUNDS_VISITOR, all);
        boolean bounded = filtered != null && Double.isFinite(filtered.getWidth()) && !filtered.isNull();
        if (!bounded) {
            return query.envelope();
        }
        return query.envelope() == null ? filtered : filtered.intersection(query.envelope());
    }

    @SuppressWarnings("unchecked")
    private Stream<SimpleFeature> candidates(Envelope searched) {
        if (searched == null) {
            return features.stream();
        }
        if (searched.isNull()) {
            return Stream.empty();
        }
        List<Integer> positions = index.query(searched);
        IntStream inOrder = positions.stream().mapToInt(Integer::intValue).sorted();
        return inOrder.mapToObj(features::get);
    }

    private static Comparator<SimpleFeature> comparator(List<SortBy> order) {
        return order.stream().map(SnapshotFeatureSource::comparator).reduce(Comparator::thenComparing).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Comparator<SimpleFeature> comparator(SortBy by) {
        Comparator<Comparable<Object>> order = (one, other) -> one.compareTo(other);
        Comparator<Comparable<Object>> values = Comparator.nullsLast(
                by.getSortOrder() == SortOrder.DESCENDING ? order.reversed() : order);
        String property = by.getPropertyName() == null ? null : by.getPropertyName().getPropertyName();
        return Comparator.comparing(
                feature -> (Comparable<Object>) (property == null ? feature.getID() : feature.getAttribute(property)), values);
    }
}
