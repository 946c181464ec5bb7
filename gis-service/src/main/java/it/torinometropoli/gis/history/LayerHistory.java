package it.torinometropoli.gis.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.database.GeometryCodec;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What layers published on earlier days. */
@Component
public class LayerHistory {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    /** What passes between two looks of a service that runs. */
    private static final Duration LOOK = Duration.ofMinutes(1);
    /** What passes at most until it is noted that a state still holds. */
    private static final Duration SIGN_OF_LIFE = Duration.ofHours(1);
    private static final int ROWS_AT_ONCE = 200;
    private static final String AT = "valid_from <= ? AND (valid_to IS NULL OR valid_to > ?)";
    private static final TypeReference<LinkedHashMap<String, Object>> VALUES = new TypeReference<>() {
    };
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient services;
    private final JdbcTemplate queries;
    private final Dialect dialect;

    LayerHistory(@Qualifier("services") JdbcClient services, @Qualifier("queries") DataSource queries, Dialect dialect) {
        this.services = services;
        this.queries = new JdbcTemplate(queries);
        this.queries.setFetchSize(ROWS_AT_ONCE);
        this.dialect = dialect;
    }

    private record Seen(OffsetDateTime seenFrom, OffsetDateTime seenUntil) {
    }

    /** Takes the differences one by one. */
    @FunctionalInterface
    public interface Differences {

        /**
         * A feature that differs.
         *
         * @param id its identifier in WFS and OGC API
         * @param before what it was; null when it was not there
         * @param after what it was later; null when it was no longer there
         */
        void take(String id, FeatureState before, FeatureState after);
    }

    /** The days of which it is known what a layer was; empty while nothing has been noted, as of a layer that is too large. */
    public Optional<KnownDays> days(Layer layer) {
        List<Seen> states = services.sql("SELECT seen_from, seen_until FROM published_layer_history WHERE layer = ? ORDER BY seen_from, id").param(layer.name())
                .query(Seen.class).list();
        if (states.isEmpty()) {
            return Optional.empty();
        }
        List<KnownDays.Gap> gaps = new ArrayList<>();
        for (int next = 1; next < states.size(); next++) {
            gap(states.get(next - 1).seenUntil().toInstant(), states.get(next).seenFrom().toInstant()).ifPresent(gaps::add);
        }
        return Optional.of(new KnownDays(day(states.get(0).seenFrom().toInstant()), last(states.get(states.size() - 1).seenUntil().toInstant()), gaps));
    }

    private static LocalDate last(Instant until) {
        Instant now = Instant.now();
        return Duration.between(until, now).compareTo(SIGN_OF_LIFE) > 0 ? day(until).minusDays(1) : day(now);
    }

    private static Optional<KnownDays.Gap> gap(Instant until, Instant from) {
        LocalDate first = day(until);
        LocalDate last = day(from).minusDays(1);
        boolean unseen = Duration.between(until, from).compareTo(LOOK) > 0;
        return unseen && !last.isBefore(first) ? Optional.of(new KnownDays.Gap(first, last)) : Optional.empty();
    }

    /** Changes whenever another state of a layer is noted, or an old one is forgotten. */
    public String version(Layer layer) {
        return services.sql("SELECT count(*) || '/' || coalesce(max(id), 0) FROM published_layer_history WHERE layer = ?").param(layer.name())
                .query(String.class).single();
    }

    /**
     * Tells the features of a layer that are not the same at the end of two days, ordered by identifier. Attributes are those that the layer publishes today.
     * Holds few of them in memory at a time.
     *
     * @param since a day of {@link #days}
     * @param until another one, not before it; of today what the layer is now
     * @throws org.springframework.dao.DataAccessResourceFailureException when as many queries as the database is to answer at once are running
     */
    public void differences(Layer layer, LocalDate since, LocalDate until, Differences taker) {
        OffsetDateTime early = VersionStore.time(end(since));
        OffsetDateTime late = VersionStore.time(end(until));
        String sql = "SELECT feature_id, digest, content, %s, CASE WHEN %s THEN 1 ELSE 0 END FROM published_feature_version WHERE layer = ? AND (%s) <> (%s) "
                .formatted(dialect.readGeometry("geom"), AT, AT, AT) + "ORDER BY feature_id, valid_from";
        Pairing pairs = new Pairing(layer, taker);
        queries.query(sql, pairs::row, early, early, layer.name(), early, early, late, late);
        pairs.end();
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(ROME).toLocalDate();
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ROME).toInstant();
    }

    /** A version of a feature. */
    private record Version(String id, String digest, boolean early, FeatureState state) {
    }

    /** Brings the two versions of a feature together, which come one after the other. */
    private static final class Pairing {

        private final Layer layer;
        private final Differences taker;
        private Version waiting;

        Pairing(Layer layer, Differences taker) {
            this.layer = layer;
            this.taker = taker;
        }

        void row(ResultSet row) throws SQLException {
            Version version = new Version(row.getString(1), row.getString(2), row.getInt(5) == 1, state(row));
            if (waiting != null && waiting.id().equals(version.id())) {
                if (!waiting.digest().equals(version.digest())) {
                    taker.take(version.id(), waiting.state(), version.state());
                }
                waiting = null;
                return;
            }
            end();
            waiting = version;
        }

        private FeatureState state(ResultSet row) throws SQLException {
            Map<String, Object> values = JSON.readValue(row.getString(3), VALUES);
            values.keySet().removeIf(name -> layer.attribute(name).isEmpty());
            byte[] shape = row.getBytes(4);
            return new FeatureState(values, shape == null ? null : GeometryCodec.read(shape));
        }

        void end() {
            if (waiting != null) {
                taker.take(waiting.id(), waiting.early() ? waiting.state() : null, waiting.early() ? null : waiting.state());
                waiting = null;
            }
        }
    }
}
