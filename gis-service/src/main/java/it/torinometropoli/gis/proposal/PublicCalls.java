package it.torinometropoli.gis.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What everybody may know of calls for funding, and the entries of the catalogue that match them. */
@Component
class PublicCalls {

    private static final String SELECT = "SELECT id, title, description, address, opens_on, closes_on, "
            + "(SELECT string_agg(t.intervention_type, ',') FROM published_funding_call_type t WHERE t.call_id = c.id) AS types "
            + "FROM published_funding_call c ";
    private static final String MATCHING = "FROM published_catalogo_circa c JOIN published_funding_call_type t ON t.intervention_type = c.tipo "
            + "WHERE c.stato = 'accolta' AND t.call_id = ? ";
    private static final int MOST = 500;

    private final JdbcClient services;

    PublicCalls(@Qualifier("services") JdbcClient services) {
        this.services = services;
    }

    /** Whether a call takes applications on a day. */
    enum Standing { OPEN, TO_COME, CLOSED }

    /** A call. */
    record Call(long id, FundingCalls.Text text) {

        Standing standing(LocalDate day) {
            return day.isAfter(text.closesOn()) ? Standing.CLOSED : day.isBefore(text.opensOn()) ? Standing.TO_COME : Standing.OPEN;
        }
    }

    /** An entry of the catalogue that a call accepts. */
    record Match(String id, String nome, String tipo, String stato, String comune, Integer zona) {
    }

    /** All calls, those that close last first. */
    List<Call> all() {
        return services.sql(SELECT + "ORDER BY closes_on DESC, id DESC FETCH FIRST " + MOST + " ROWS ONLY").query(PublicCalls::call).list();
    }

    /** A call; empty when there is none of this number. */
    Optional<Call> byId(long id) {
        return services.sql(SELECT + "WHERE id = ?").param(id).query(PublicCalls::call).optional();
    }

    /** How many entries of the catalogue await funding and are of a kind that a call accepts. */
    long countMatching(long id) {
        return services.sql("SELECT count(*) " + MATCHING).param(id).query(Long.class).single();
    }

    /** These entries, at most {@value #MOST}. */
    List<Match> matching(long id) {
        return services.sql("SELECT c.id, c.nome, c.tipo, c.stato, c.comune, c.zona " + MATCHING + "ORDER BY c.id FETCH FIRST " + MOST + " ROWS ONLY")
                .param(id).query(Match.class).list();
    }

    private static Call call(ResultSet row, int number) throws SQLException {
        String types = row.getString("types");
        return new Call(row.getLong("id"), new FundingCalls.Text(row.getString("title"), row.getString("description"), row.getString("address"),
                row.getObject("opens_on", LocalDate.class), row.getObject("closes_on", LocalDate.class),
                types == null ? List.of() : List.of(types.split(","))));
    }
}
