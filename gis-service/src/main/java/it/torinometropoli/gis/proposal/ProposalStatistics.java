package it.torinometropoli.gis.proposal;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Figures for the office: how long proposals stay where, who proposes what, who never has. */
@Component
class ProposalStatistics {

    private static final String COUNTED = " FROM proposal p JOIN proposal_version v ON v.proposal = p.id AND v.version = p.version "
            + "JOIN organisation o ON o.id = p.organisation LEFT JOIN published_comuni m ON m.id = v.comune_istat ";

    private final ProposalAccess access;
    private final JdbcClient workflow;

    ProposalStatistics(ProposalAccess access, @Qualifier("workflow") JdbcClient workflow) {
        this.access = access;
        this.workflow = workflow;
    }

    /**
     * How long proposals have stayed in a state.
     *
     * @param proposals how many have been in it
     * @param medianDays half of them stayed no longer, those that are in it still counted until now
     * @param longestDays the longest stay
     */
    record Stay(ProposalState state, int proposals, double medianDays, double longestDays) {
    }

    /** How many proposals have something in common. */
    record Count(String code, String name, long proposals) {
    }

    /** A municipality whose organisation has never submitted a proposal. */
    record Silent(String istat, String name, int zone) {
    }

    /** The states in which proposals wait for somebody, in the order of the workflow. */
    List<Stay> stays() {
        access.officer();
        Map<ProposalState, List<Double>> days = new EnumMap<>(ProposalState.class);
        workflow.sql("SELECT to_state, moved_at, (SELECT min(n.moved_at) FROM proposal_transition n WHERE n.proposal = t.proposal AND n.id > t.id) AS left_at "
                + "FROM proposal_transition t WHERE t.to_state IN ('bozza', 'inviata', 'in_istruttoria', 'integrazione_richiesta', 'accolta', 'finanziata', "
                + "'in_corso')").query(row -> {
                    OffsetDateTime left = row.getObject("left_at", OffsetDateTime.class);
                    days.computeIfAbsent(ProposalState.of(row.getString("to_state")), state -> new ArrayList<>())
                            .add(days(row.getObject("moved_at", OffsetDateTime.class), left == null ? OffsetDateTime.now() : left));
                });
        return days.entrySet().stream().map(entry -> stay(entry.getKey(), entry.getValue())).toList();
    }

    /** Submitted proposals by "zone", "organisation" (its kind), "body" (the organisation itself), "type" (main kind of work) or "state". */
    Map<String, List<Count>> counts() {
        access.officer();
        Map<String, List<Count>> counts = new LinkedHashMap<>();
        counts.put("zone", counted("cast(m.zona as varchar)", "m.zona_nome"));
        counts.put("organisation", counted("o.kind", "o.kind"));
        counts.put("body", counted("cast(o.id as varchar)", "o.name"));
        counts.put("type", counted("v.main_type", "v.main_type"));
        counts.put("state", counted("p.state", "p.state"));
        return counts;
    }

    /** The municipalities that have never submitted a proposal, by name. */
    List<Silent> silent() {
        access.officer();
        return workflow.sql("SELECT m.id AS istat, m.nome AS name, m.zona AS zone FROM published_comuni m WHERE NOT EXISTS (SELECT 1 FROM proposal p "
                + "JOIN organisation o ON o.id = p.organisation WHERE o.municipality = m.id AND p.version > 0) ORDER BY m.nome").query(Silent.class).list();
    }

    /** How many municipalities there are. */
    long municipalities() {
        return workflow.sql("SELECT count(*) FROM published_comuni").query(Long.class).single();
    }

    private List<Count> counted(String code, String name) {
        return workflow.sql("SELECT %1$s AS code, %2$s AS name, count(*) AS proposals".formatted(code, name) + COUNTED
                + "GROUP BY %1$s, %2$s ORDER BY count(*) DESC, %1$s".formatted(code, name)).query(Count.class).list();
    }

    private static Stay stay(ProposalState state, List<Double> days) {
        List<Double> sorted = days.stream().sorted().toList();
        return new Stay(state, sorted.size(), sorted.get((sorted.size() - 1) / 2), sorted.get(sorted.size() - 1));
    }

    private static double days(OffsetDateTime from, OffsetDateTime to) {
        return Math.round(Duration.between(from, to).toMinutes() / 144.0) / 10.0;
    }
}
