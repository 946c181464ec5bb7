package it.torinometropoli.gis.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.database.GeometryCodec;
import it.torinometropoli.gis.feature.AttributeValues;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.feature.FeatureTypes;
import it.torinometropoli.gis.feature.LayerTable;
import it.torinometropoli.gis.feature.SnapshotBuilder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dismissed areas as the register had them on any day since its beginning. */
@Component
public class RegisterHistory {

    /** The layer whose features the register keeps. */
    public static final String LAYER = "aree_dismesse";

    private static final String VIEW = "published_aree_dismesse";
    private static final int DAYS_KEPT = 20;

    private final JdbcClient services;
    private final Dialect dialect;
    private final Catalog catalog;
    private final FeatureSources features;
    private final Cache<Key, FeatureSource> days = Caffeine.newBuilder().maximumSize(DAYS_KEPT).build();

    RegisterHistory(@Qualifier("services") JdbcClient services, Dialect dialect, Catalog catalog, FeatureSources features) {
        this.services = services;
        this.dialect = dialect;
        this.catalog = catalog;
        this.features = features;
    }

    private record Key(LocalDate day, long versions, long generation) {
    }

    /** The layer that the register keeps; empty where the operator publishes other data under its name, or none. */
    public Optional<Layer> layer() {
        return catalog.layer(LAYER).filter(layer -> layer.data() == null && VIEW.equals(layer.view()));
    }

    /** The first day of which the register knows the areas; empty while it holds none. */
    public Optional<LocalDate> begin() {
        return services.sql("SELECT min(valid_from) AS begin_at FROM published_register_state")
                .query((row, number) -> Optional.ofNullable(row.getObject("begin_at", OffsetDateTime.class))).single()
                .map(moment -> RegisterDay.of(moment.toInstant()));
    }

    /**
     * The areas as they were when a day ended; of today, as they are now. Municipality names, zones and actions of the plan are those of today.
     *
     * @return a source of the layer's type; without features for days before {@link #begin}
     * @throws java.util.NoSuchElementException when there is no {@link #layer}
     */
    public FeatureSource at(LocalDate day) {
        Layer layer = layer().orElseThrow();
        long versions = services.sql("SELECT count(*) FROM published_register_state").query(Long.class).single();
        return days.get(new Key(day, versions, features.generation()), key -> read(layer, day));
    }

    private FeatureSource read(Layer layer, LocalDate day) {
        SnapshotBuilder snapshot = new SnapshotBuilder(layer, FeatureTypes.of(layer));
        LayerTable table = LayerTable.of(layer);
        String columns = layer.attributes().stream().map(table::column).collect(Collectors.joining(", "));
        OffsetDateTime end = RegisterDay.end(day).atOffset(ZoneOffset.UTC);
        services.sql(("SELECT id, %s AS shape, %s FROM published_register_state WHERE genere <> 'tolta' AND valid_from < ? "
                        + "AND (valid_to IS NULL OR valid_to >= ?) ORDER BY %s").formatted(dialect.readGeometry("geom"), columns, table.order()))
                .param(end).param(end)
                .query(row -> { snapshot.add(row.getString(1), values(row, layer.attributes()), GeometryCodec.read(row.getBytes(2))); });
        return snapshot.build();
    }

    private static Object[] values(ResultSet row, List<Attribute> attributes) throws SQLException {
        Object[] values = new Object[attributes.size()];
        for (int position = 0; position < values.length; position++) {
            values[position] = AttributeValues.read(row, position + 3, attributes.get(position));
        }
        return values;
    }
}
