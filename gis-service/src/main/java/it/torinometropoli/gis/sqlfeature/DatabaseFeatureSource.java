package it.torinometropoli.gis.sqlfeature;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.feature.FeatureTypes;
import it.torinometropoli.gis.feature.FilterEvaluation;
import it.torinometropoli.gis.feature.TypedConditions;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Features as they are in the database now. Of a query nothing is held in memory but a portion of rows, whatever their number; what SQL can
 * say of it the database does.
 */
final class DatabaseFeatureSource implements FeatureSource {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final SqlTable table;
    private final State state;
    private final SqlSessions sessions;
    private final SimpleFeatureType type;
    private final SqlFilter filters;
    private final SqlSelect select;

    /**
     * What was known of the table when it was looked at last.
     *
     * @param bounds x,y in EPSG:32632
     */
    record State(String version, Envelope bounds, ShapeSizes sizes) {
    }

    DatabaseFeatureSource(SqlTable table, State state, SqlSessions sessions) {
        this.table = table;
        this.state = state;
        this.sessions = sessions;
        this.type = FeatureTypes.of(table.layer());
        this.filters = new SqlFilter(table);
        this.select = new SqlSelect(table);
    }

    @Override
    public Layer layer() {
        return table.layer();
    }

    @Override
    public SimpleFeatureType type() {
        return type;
    }

    @Override
    public Envelope bounds() {
        return new Envelope(state.bounds());
    }

    @Override
    public String version() {
        return state.version();
    }

    @Override
    public long count(FeatureQuery query) {
        Work work = new Work(query);
        if (!work.finished) {
            try (Stream<SimpleFeature> rows = rows(select.unordered(work.where))) {
                return rows.filter(work.left).count();
            }
        }
        try (SqlSession session = sessions.open(select.count(work.where), 1)) {
            session.next();
            return session.rows().getLong(1);
        } catch (SQLException failed) {
            throw SqlSession.translated(failed);
        }
    }

    @Override
    public Stream<SimpleFeature> features(FeatureQuery query) {
        return new Work(query).matching(query);
    }

    @Override
    public Optional<SimpleFeature> feature(String featureId) {
        try (Stream<SimpleFeature> found = features(FeatureQuery.ALL.withFilter(FILTERS.id(Set.of(FILTERS.featureId(featureId)))))) {
            return found.findFirst();
        }
    }

    private Stream<SimpleFeature> rows(SqlCondition sql) {
        FeatureCursor cursor = new FeatureCursor(sessions.open(sql, state.sizes().rowsAtOnce()), new RowFeatures(table, type));
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(cursor, Spliterator.ORDERED | Spliterator.NONNULL), false).onClose(cursor::close);
    }

    /** A query split into what the database does and what is left to do with its rows. */
    private final class Work {

        private final SqlCondition where;
        private final Predicate<SimpleFeature> left;
        /** Whether nothing is left. */
        private final boolean finished;

        Work(FeatureQuery query) {
            FilterSplit split = FilterSplit.of(TypedConditions.of(query.filter(), layer()), filters);
            Envelope area = query.envelope();
            Predicate<SimpleFeature> evaluated = split.remaining() == Filter.INCLUDE ? feature -> true : new FilterEvaluation(split.remaining());
            this.where = area == null ? split.where() : SqlCondition.all(List.of(filters.spatial().meeting(area), split.where()));
            this.left = area == null ? evaluated : evaluated.and(feature -> meets(feature, area));
            this.finished = split.remaining() == Filter.INCLUDE && area == null;
        }

        Stream<SimpleFeature> matching(FeatureQuery query) {
            boolean paged = query.offset() > 0 || query.limit() != FeatureQuery.NO_LIMIT;
            SqlCondition sql = finished && paged ? select.page(where, query) : select.rows(where, query.sortBy());
            Stream<SimpleFeature> rows = rows(sql);
            return finished ? rows : rows.filter(left).skip(query.offset()).limit(query.limit());
        }

        /** Databases compare envelopes in another system or with less precision. */
        private static boolean meets(SimpleFeature feature, Envelope area) {
            return feature.getDefaultGeometry() instanceof Geometry shape && shape.getEnvelopeInternal().intersects(area);
        }
    }
}
