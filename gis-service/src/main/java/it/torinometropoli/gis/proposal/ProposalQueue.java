package it.torinometropoli.gis.proposal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import it.torinometropoli.gis.database.Dialect;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the office has before it. */
@Component
class ProposalQueue {

    /** How many rows a page has at most. */
    static final int MOST = 100;

    private static final String FROM = """
            FROM proposal p JOIN proposal_version v ON v.proposal = p.id AND v.version = p.version
            JOIN organisation o ON o.id = p.organisation
            LEFT JOIN account a ON a.id = p.reviewer
            LEFT JOIN published_comuni m ON m.id = v.comune_istat
            """;

    private final ProposalAccess access;
    private final JdbcClient workflow;
    private final Dialect dialect;

    ProposalQueue(ProposalAccess access, @Qualifier("workflow") JdbcClient workflow, Dialect dialect) {
        this.access = access;
        this.workflow = workflow;
        this.dialect = dialect;
    }

    /**
     * Which proposals. Null, or an empty list, for all.
     *
     * @param reviewer account of who examines them; 0 for those that nobody does
     * @param type code of the main kind of work
     */
    record Filter(List<ProposalState> states, Integer zone, String municipality, Long organisation, Long reviewer, String type) {
    }

    /**
     * A proposal in the queue.
     *
     * @param stateSince since when it is in this state; its age is told from it
     * @param dueOn by when the proposer is to answer; null when nothing is asked
     */
    record Row(long id, String number, String title, String state, int version, String organisation, String organisationKind, String mainType,
            String municipality, Integer zone, BigDecimal areaM2, Long reviewer, String reviewerName, OffsetDateTime submittedAt,
            OffsetDateTime stateSince, LocalDate dueOn) {
    }

    /** A page of the queue. */
    record Page(long total, List<Row> rows) {
    }

    /**
     * The proposals that match, those that have waited longest first.
     *
     * @param offset how many to leave out at the start
     */
    Page page(Filter filter, int offset) {
        return page(filter, offset, MOST);
    }

    /** The same, some rows only: {@value #MOST} at most. */
    Page page(Filter filter, int offset, int rowsWanted) {
        access.officer();
        Conditions conditions = conditions(filter);
        long total = workflow.sql("SELECT count(*) " + FROM + conditions.where()).params(conditions.values()).query(Long.class).single();
        List<Object> values = new ArrayList<>(conditions.values());
        values.add(offset);
        List<Row> rows = workflow.sql("""
                SELECT p.id, p.number, v.title, p.state, p.version, o.name AS organisation, o.kind AS organisation_kind, v.main_type,
                       m.nome AS municipality, m.zona AS zone, v.area_m2, p.reviewer, a.name AS reviewer_name, v.submitted_at,
                       (SELECT max(t.moved_at) FROM proposal_transition t WHERE t.proposal = p.id) AS state_since,
                       CASE WHEN p.state IN ('integrazione_richiesta', 'bozza') THEN
                           (SELECT max(q.due_on) FROM proposal_question q WHERE q.proposal = p.id AND q.version = p.version) END AS due_on
                """ + FROM + conditions.where() + " ORDER BY state_since, p.id OFFSET ? ROWS FETCH FIRST " + Math.min(MOST, rowsWanted) + " ROWS ONLY")
                .params(values).query(Row.class).list();
        return new Page(total, rows);
    }

    /** What there is to choose from in filters: only what submitted proposals have. */
    record Choices(List<Choice> organisations, List<Choice> municipalities) {
    }

    /** What can be chosen, by number or code. */
    record Choice(String code, String name) {
    }

    /** Organisations and municipalities of submitted proposals, by name. */
    Choices choices() {
        access.officer();
        return new Choices(chosen("cast(o.id as varchar)", "o.name"), chosen("m.id", "m.nome"));
    }

    private List<Choice> chosen(String code, String name) {
        return workflow.sql("SELECT DISTINCT %1$s AS code, %2$s AS name ".formatted(code, name) + FROM + "WHERE %s IS NOT NULL ORDER BY name".formatted(code))
                .query(Choice.class).list();
    }

    /** The shapes of the last versions of proposals, x,y in EPSG:32632, by number of the proposal. */
    Map<Long, Geometry> shapes(List<Long> proposals) {
        access.officer();
        Map<Long, Geometry> shapes = new LinkedHashMap<>();
        if (!proposals.isEmpty()) {
            workflow.sql("SELECT p.id, " + dialect.readGeometry("v.geom") + " AS shape FROM proposal p JOIN proposal_version v ON v.proposal = p.id "
                            + "AND v.version = p.version WHERE p.id IN (" + proposals.stream().map(id -> "?").collect(Collectors.joining(", ")) + ")")
                    .params(proposals).query(row -> { shapes.put(row.getLong("id"), ProposalTable.shape(row.getBytes("shape"))); });
        }
        return shapes;
    }

    private record Conditions(List<String> texts, List<Object> values) {

        void add(String text, Object value) {
            if (value != null) {
                texts.add(text);
                values.add(value);
            }
        }

        String where() {
            return texts.isEmpty() ? "" : " WHERE " + String.join(" AND ", texts);
        }
    }

    private static Conditions conditions(Filter filter) {
        Conditions conditions = new Conditions(new ArrayList<>(), new ArrayList<>());
        if (filter.states() != null && !filter.states().isEmpty()) {
            conditions.texts().add("p.state IN (" + filter.states().stream().map(state -> "?").collect(Collectors.joining(", ")) + ")");
            filter.states().forEach(state -> conditions.values().add(state.code()));
        }
        conditions.add("m.zona = ?", filter.zone());
        conditions.add("v.comune_istat = ?", filter.municipality());
        conditions.add("p.organisation = ?", filter.organisation());
        conditions.add("v.main_type = ?", filter.type());
        conditions.add("coalesce(p.reviewer, 0) = ?", filter.reviewer());
        return conditions;
    }
}
