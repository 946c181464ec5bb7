package it.torinometropoli.gis.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which data of which municipality are how old. */
@Component
class Confirmations {

    /** What a municipality has brought or confirmed counts; of areas of which it has said nothing, since when the register holds them. */
    private static final String SELECT = """
            SELECT a.id, a.nome, pm.comune_istat,
                (SELECT max(c.confirmed_at) FROM published_register_confirmation c WHERE c.id = a.id) AS confirmed_at,
                (SELECT max(v.valid_from) FROM published_register_state v WHERE v.id = a.id AND v.genere IN ('correzione', 'nuova')) AS brought_at,
                (SELECT min(v.valid_from) FROM published_register_state v WHERE v.id = a.id) AS held_since
            FROM published_aree_dismesse a
            JOIN published_place_municipality pm ON pm.layer = 'aree_dismesse' AND pm.feature_id = a.id""";

    private final JdbcClient workflow;
    private final RegisterSettings settings;

    Confirmations(@Qualifier("workflow") JdbcClient workflow, RegisterSettings settings) {
        this.workflow = workflow;
        this.settings = settings;
    }

    /**
     * An area of a municipality, and how old its data are.
     *
     * @param confirmed when the municipality last said that they are right, or brought them; null when it never did
     * @param heldSince since when the register holds the area
     */
    record Age(String area, String name, String municipality, Instant confirmed, Instant heldSince) {

        /** The day on which the municipality last said something of it; null when it never did. */
        LocalDate day() {
            return confirmed == null ? null : RegisterDay.of(confirmed);
        }
    }

    /** The areas of a municipality, those whose data are the oldest first. */
    List<Age> of(String municipality) {
        return workflow.sql(SELECT + " WHERE pm.comune_istat = ? ORDER BY a.nome, a.id").param(municipality).query(Confirmations::age).list();
    }

    /** The areas of all municipalities, one after the other. */
    List<Age> all() {
        return workflow.sql(SELECT + " ORDER BY pm.comune_istat, a.nome, a.id").query(Confirmations::age).list();
    }

    /** Whether data are to be confirmed. */
    boolean due(Age age, Instant now) {
        return Optional.ofNullable(age.confirmed()).or(() -> Optional.ofNullable(age.heldSince())).orElse(now).plus(settings.confirmAfter()).isBefore(now);
    }

    private static Age age(ResultSet row, int number) throws SQLException {
        Instant confirmed = moment(row, "confirmed_at");
        Instant brought = moment(row, "brought_at");
        return new Age(row.getString("id"), row.getString("nome"), row.getString("comune_istat"),
                confirmed == null || brought != null && brought.isAfter(confirmed) ? brought : confirmed, moment(row, "held_since"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
