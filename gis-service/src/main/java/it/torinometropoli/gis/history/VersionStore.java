package it.torinometropoli.gis.history;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.sql.DataSource;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.database.GeometryCodec;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSource;
import org.geotools.api.feature.simple.SimpleFeature;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The versions of features in the database. What is written belongs into a transaction of the owner. */
@Component
class VersionStore {

    private static final int ROWS_AT_ONCE = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcTemplate owner;
    private final Dialect dialect;

    VersionStore(DataSource ownerDataSource, Dialect dialect) {
        this.owner = new JdbcTemplate(ownerDataSource);
        this.dialect = dialect;
    }

    /**
     * Notes how the features of a layer differ from those that were noted last: versions that are no more end, others begin.
     *
     * @param from when the state begins
     * @return whether any differs
     */
    boolean note(FeatureSource source, Instant from) {
        Layer layer = source.layer();
        Map<String, String> open = open(layer.name());
        List<Object[]> ended = new ArrayList<>();
        List<Object[]> begun = new ArrayList<>();
        boolean[] differ = new boolean[1];
        try (Stream<SimpleFeature> features = source.features(FeatureQuery.ALL)) {
            features.forEach(feature -> {
                Object[] row = row(feature, layer, from);
                String before = open.remove(feature.getID());
                if (row[3].equals(before)) {
                    return;
                }
                differ[0] = true;
                begun.add(row);
                if (before != null) {
                    ended.add(new Object[] {time(from), layer.name(), feature.getID()});
                }
                if (begun.size() == ROWS_AT_ONCE) {
                    write(ended, begun);
                }
            });
        }
        differ[0] |= !open.isEmpty();
        open.keySet().forEach(id -> ended.add(new Object[] {time(from), layer.name(), id}));
        write(ended, begun);
        return differ[0];
    }

    private Map<String, String> open(String layer) {
        Map<String, String> open = new HashMap<>();
        owner.query("SELECT feature_id, digest FROM feature_version WHERE layer = ? AND valid_to IS NULL",
                row -> { open.put(row.getString(1), row.getString(2)); }, layer);
        return open;
    }

    private static Object[] row(SimpleFeature feature, Layer layer, Instant from) {
        FeatureState state = FeatureState.of(feature, layer);
        String content = JSON.writeValueAsString(state.values());
        byte[] shape = state.shape() == null ? null : GeometryCodec.write(state.shape());
        return new Object[] {layer.name(), feature.getID(), time(from), FeatureState.digest(content, shape), content, shape};
    }

    private void write(List<Object[]> ended, List<Object[]> begun) {
        if (!ended.isEmpty()) {
            owner.batchUpdate("UPDATE feature_version SET valid_to = ? WHERE layer = ? AND feature_id = ? AND valid_to IS NULL", ended);
            ended.clear();
        }
        if (!begun.isEmpty()) {
            owner.batchUpdate("INSERT INTO feature_version (layer, feature_id, valid_from, digest, content, geom) VALUES (?, ?, ?, ?, ?, "
                    + dialect.writeGeometry() + ")", begun);
            begun.clear();
        }
    }

    /** Removes what ended before a moment. */
    void forget(Instant before) {
        owner.update("DELETE FROM feature_version WHERE valid_to < ?", time(before));
        owner.update("DELETE FROM layer_history WHERE seen_until < ?", time(before));
        owner.update("UPDATE layer_history SET seen_from = ? WHERE seen_from < ?", time(before), time(before));
    }

    /** The moment as both databases take it. */
    static OffsetDateTime time(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
