package it.torinometropoli.gis.proposal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the list of an organisation's proposals shows beside the proposals, in one query. */
@Component
class OwnTable {

    private final JdbcClient workflow;

    OwnTable(@Qualifier("workflow") JdbcClient workflow) {
        this.workflow = workflow;
    }

    /**
     * What goes with a proposal.
     *
     * @param municipality name of the one in which most of the last version lies; null before the first
     * @param stateSince when it came to its state
     * @param dueOn by when the office has asked for answers to questions about the last version; null when it has not asked
     * @param photos how many go with it
     */
    record Beside(long id, String municipality, OffsetDateTime stateSince, LocalDate dueOn, int photos) {
    }

    /** What goes with proposals, by their numbers. */
    Map<Long, Beside> of(List<Long> proposals) {
        if (proposals.isEmpty()) {
            return Map.of();
        }
        return workflow.sql("""
                SELECT p.id, m.nome AS municipality,
                       (SELECT max(t.moved_at) FROM proposal_transition t WHERE t.proposal = p.id) AS state_since,
                       (SELECT max(q.due_on) FROM proposal_question q WHERE q.proposal = p.id AND q.version = p.version) AS due_on,
                       (SELECT count(*) FROM attachment a WHERE a.subject = 'proposal:' || p.id AND a.kind <> 'PDF') AS photos
                FROM proposal p LEFT JOIN proposal_version v ON v.proposal = p.id AND v.version = p.version
                LEFT JOIN published_comuni m ON m.id = v.comune_istat
                WHERE p.id IN (:ids)""").param("ids", proposals).query(Beside.class).list().stream()
                .collect(Collectors.toMap(Beside::id, Function.identity()));
    }
}
