package it.torinometropoli.gis.feature;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Layer;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.api.filter.sort.SortOrder;
import org.locationtech.jts.geom.Envelope;

/** All features of a layer in memory with a spatial index; never changes once made. */
final class SnapshotFeatureSource implements SnapshotSource {

    private final Layer layer;
    private final FeatureTable table;
    /** Of each feature, all that it is. */
    private final long[] digests;
    private final String version;

    SnapshotFeatureSource(Layer layer, FeatureTable table, long[] digests) {
        this.layer = layer;
        this.table = table;
        this.digests = digests;
        this.version = version(IntStream.range(0, digests.length));
    }

    @Override
    public Layer layer() {
        return layer;
    }

    @Override
    public SimpleFeatureType type() {
        return table.type();
    }

    @Override
    public Envelope bounds() {
        return new Envelope(table.shapes().bounds());
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String version(Envelope area) {
        if (area.contains(table.shapes().bounds())) {
            return version;
        }
        int[] met = table.shapes().meeting(area);
        return met.length == 0 ? "" : version(IntStream.of(met));
    }

    private String version(IntStream positions) {
        Digest digest = new Digest();
        positions.forEach(position -> digest.add(digests[position]));
        return digest.text();
    }

    @Override
    public int longestText(String attribute) {
        int index = table.type().indexOf(attribute);
        return index < 0 || index >= table.columns().size() ? Integer.MAX_VALUE : table.columns().get(index).longest();
    }

    @Override
    public ShapeTable shapes() {
        return table.shapes();
    }

    @Override
    public PositionedFeature featureAt(int position) {
        if (position < 0 || position >= digests.length) {
            throw new IndexOutOfBoundsException("layer %s has no position %d".formatted(layer.name(), position));
        }
        return new SnapshotFeature(table, position);
    }

    @Override
    public long count(FeatureQuery query) {
        if (query.filter() != Filter.INCLUDE) {
            return matching(typed(query)).count();
        }
        return query.envelope() == null ? digests.length : table.shapes().meeting(query.envelope()).length;
    }

    @Override
    public Stream<SimpleFeature> features(FeatureQuery query) {
        if (query.filter() == Filter.INCLUDE && query.sortBy().isEmpty()) {
            return page(query).mapToObj(this::featureAt);
        }
        IntStream matching = matching(typed(query));
        if (query.sortBy().isEmpty()) {
            return matching.skip(query.offset()).limit(query.limit()).mapToObj(this::featureAt);
        }
        return matching.mapToObj(this::featureAt).map(SimpleFeature.class::cast).sorted(comparator(query.sortBy()))
                .skip(query.offset()).limit(query.limit());
    }

    /** The positions of a page, found without a look at those before it. */
    private IntStream page(FeatureQuery query) {
        int[] met = query.envelope() == null ? null : table.shapes().meeting(query.envelope());
        int count = met == null ? digests.length : met.length;
        int from = (int) Math.min(query.offset(), count);
        int end = from + (int) Math.min(query.limit(), count - from);
        return met == null ? IntStream.range(from, end) : Arrays.stream(met, from, end);
    }

    @Override
    public Optional<SimpleFeature> feature(String featureId) {
        return layer.localId(featureId).map(table.ids()::find).filter(position -> position >= 0).map(this::featureAt);
    }

    private FeatureQuery typed(FeatureQuery query) {
        return query.withFilter(TypedConditions.of(query.filter(), layer));
    }

    private IntStream matching(FeatureQuery query) {
        Filter filter = query.filter();
        IntStream candidates = candidates(searched(query));
        if (filter == Filter.INCLUDE) {
            return candidates;
        }
        Glance glance = Glance.of(filter, table);
        FilterEvaluation evaluation = new FilterEvaluation(filter);
        return candidates.filter(position -> switch (glance.at(position)) {
            case YES -> true;
            case NO -> false;
            case UNKNOWN -> evaluation.test(featureAt(position));
        });
    }

    /** The area that a match must meet, or null when a match can be anywhere. */
    private static Envelope searched(FeatureQuery query) {
        Envelope filtered = SearchedArea.of(query.filter());
        if (filtered == null || query.envelope() == null) {
            return filtered == null ? query.envelope() : filtered;
        }
        return filtered.intersection(query.envelope());
    }

    private IntStream candidates(Envelope searched) {
        if (searched == null) {
            return IntStream.range(0, digests.length);
        }
        return searched.isNull() ? IntStream.empty() : IntStream.of(table.shapes().meeting(searched));
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
