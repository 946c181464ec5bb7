package it.torinometropoli.gis.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.database.GeometryCodec;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code dismissed_site}, which is published, and {@code register_version}, which remembers, through one login. */
final class AreaTables {

    private static final String PUBLISHED = "dismissed_site";
    private static final String COLUMNS = String.join(", ", AreaState.COLUMNS);
    private static final String LATEST = " WHERE v.number = (SELECT max(l.number) FROM register_version l WHERE l.area = v.area)";

    private final JdbcClient client;
    private final Dialect dialect;

    AreaTables(JdbcClient client, Dialect dialect) {
        this.client = client;
        this.dialect = dialect;
    }

    /**
     * A version to add.
     *
     * @param from when it begins; a little later when the one before began at that moment or after
     * @param proposal the one that brought it; null of other kinds than those that are proposed
     * @param sourceDate of its source; null when not known
     */
    record Addition(String area, VersionKind kind, Instant from, Long proposal, LocalDate sourceDate) {
    }

    /** What is published of all areas, by identifier. */
    Map<String, AreaState> published() {
        return client.sql("SELECT id, %s, %s AS shape FROM %s ORDER BY id".formatted(COLUMNS, dialect.readGeometry("geom"), PUBLISHED))
                .query((row, number) -> Map.entry(row.getString("id"), state(row))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What is published of an area. */
    Optional<AreaState> published(String area) {
        return client.sql("SELECT %s, %s AS shape FROM %s WHERE id = ?".formatted(COLUMNS, dialect.readGeometry("geom"), PUBLISHED)).param(area)
                .query((row, number) -> state(row)).optional();
    }

    /** The last version of every area, by identifier. */
    Map<String, AreaVersion> latest() {
        return client.sql(selectVersions() + LATEST).query(AreaTables::version).list().stream()
                .collect(Collectors.toMap(AreaVersion::area, version -> version));
    }

    /** The last version of every area that has one which municipalities have brought, by identifier. */
    Map<String, AreaVersion> latestProposed() {
        return client.sql(selectVersions() + " WHERE v.number = (SELECT max(l.number) FROM register_version l WHERE l.area = v.area AND l.proposal IS NOT NULL)")
                .query(AreaTables::version).list().stream().collect(Collectors.toMap(AreaVersion::area, version -> version));
    }

    /** The last version of an area. */
    Optional<AreaVersion> latest(String area) {
        return client.sql(selectVersions() + LATEST + " AND v.area = ?").param(area).query(AreaTables::version).optional();
    }

    /** A version of an area. */
    Optional<AreaVersion> version(String area, int number) {
        return client.sql(selectVersions() + " WHERE v.area = ? AND v.number = ?").param(area).param(number).query(AreaTables::version).optional();
    }

    /** The identifiers of all areas that the register has ever held. */
    Set<String> known() {
        return new HashSet<>(client.sql("SELECT id FROM register_area").query(String.class).list());
    }

    /** Makes an area known to the register, if it is not. */
    void know(String area) {
        client.sql("INSERT INTO register_area (id) SELECT given.id FROM (VALUES (CAST(? AS VARCHAR(63)))) AS given (id) "
                + "WHERE NOT EXISTS (SELECT 1 FROM register_area a WHERE a.id = given.id)").param(area).update();
    }

    /**
     * Adds a version after the last one.
     *
     * @param before null for the first
     * @param state null when the area is no longer in the register
     * @throws org.springframework.dao.DuplicateKeyException when somebody else has added one meanwhile
     */
    void add(Addition addition, AreaVersion before, AreaState state) {
        Instant from = addition.from().truncatedTo(ChronoUnit.MICROS);
        if (before != null && !from.isAfter(before.validFrom())) {
            from = before.validFrom().plus(1, ChronoUnit.MICROS);
        }
        Map<String, Object> row = new HashMap<>();
        List<Object> values = new ArrayList<>();
        values.add(addition.area());
        values.add(before == null ? 1 : before.number() + 1);
        values.add(from.atOffset(ZoneOffset.UTC));
        values.add(before == null ? null : before.number());
        values.add(before == null ? null : before.validFrom().atOffset(ZoneOffset.UTC));
        values.add(addition.kind().code());
        values.add(addition.proposal());
        values.add(addition.sourceDate());
        if (state != null) {
            row.putAll(state.values());
        }
        AreaState.COLUMNS.forEach(column -> values.add(row.get(column)));
        values.add(state == null ? null : GeometryCodec.write(state.shape()));
        execute("INSERT INTO register_version (area, number, valid_from, previous_number, previous_from, kind, proposal, source_date, %s, geom) VALUES (%s%s)"
                .formatted(COLUMNS, "?, ".repeat(values.size() - 1), dialect.writeGeometry()), values);
    }

    /** Publishes the state of an area, new or not. */
    void publish(String area, AreaState state) {
        List<Object> values = new ArrayList<>(state.values().values());
        values.add(GeometryCodec.write(state.shape()));
        values.add(area);
        String changes = AreaState.COLUMNS.stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
        if (execute("UPDATE %s SET %s, geom = %s WHERE id = ?".formatted(PUBLISHED, changes, dialect.writeGeometry()), values) == 0) {
            execute("INSERT INTO %s (%s, geom, id) VALUES (%s%s, ?)".formatted(PUBLISHED, COLUMNS, "?, ".repeat(AreaState.COLUMNS.size()),
                    dialect.writeGeometry()), values);
        }
        connect(area, state.text(AreaState.MUNICIPALITY));
    }

    /** Whether the service publishes a municipality, so that an area can lie in it. */
    boolean hasMunicipality(String istat) {
        return client.sql("SELECT count(*) FROM published_comuni WHERE id = ?").param(istat).query(Integer.class).single() > 0;
    }

    private void connect(String area, String municipality) {
        client.sql("INSERT INTO place_municipality (layer, feature_id, comune_istat) SELECT given.layer, given.id, given.istat "
                + "FROM (VALUES (CAST(? AS VARCHAR(63)), CAST(? AS VARCHAR(63)), CAST(? AS VARCHAR(6)))) AS given (layer, id, istat) WHERE NOT EXISTS "
                + "(SELECT 1 FROM place_municipality p WHERE p.layer = given.layer AND p.feature_id = given.id AND p.comune_istat = given.istat)")
                .param(RegisterHistory.LAYER).param(area).param(municipality).update();
    }

    private int execute(String sql, List<Object> values) {
        JdbcClient.StatementSpec statement = client.sql(sql);
        for (Object value : values) {
            statement = statement.param(value);
        }
        return statement.update();
    }

    private String selectVersions() {
        return "SELECT v.area, v.number, v.valid_from, v.kind, %s, %s AS shape FROM register_version v".formatted(COLUMNS, dialect.readGeometry("v.geom"));
    }

    private static AreaVersion version(ResultSet row, int number) throws SQLException {
        VersionKind kind = VersionKind.of(row.getString("kind"));
        return new AreaVersion(row.getString("area"), row.getInt("number"), row.getObject("valid_from", OffsetDateTime.class).toInstant(), kind,
                kind == VersionKind.TOLTA ? null : state(row));
    }

    private static AreaState state(ResultSet row) throws SQLException {
        Map<String, Object> values = new HashMap<>();
        for (String column : AreaState.COLUMNS) {
            values.put(column, column.equals(AreaState.AREA) ? row.getBigDecimal(column) : row.getString(column));
        }
        return new AreaState(values, GeometryCodec.read(row.getBytes("shape")));
    }
}
