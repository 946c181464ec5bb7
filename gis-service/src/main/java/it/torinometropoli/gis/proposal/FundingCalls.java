package it.torinometropoli.gis.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import it.torinometropoli.gis.audit.AuditEntry;
import it.torinometropoli.gis.audit.AuditTrail;
import it.torinometropoli.gis.identity.Member;
import it.torinometropoli.gis.identity.Role;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Calls for funding, as the office writes them. */
@Component
class FundingCalls {

    private static final String SELECT = "SELECT id, title, description, address, opens_on, closes_on, revision, "
            + "(SELECT string_agg(t.intervention_type, ',') FROM funding_call_type t WHERE t.call_id = c.id) AS types FROM funding_call c ";
    private static final int MOST = 500;

    private final ProposalAccess access;
    private final JdbcClient workflow;
    private final AuditTrail trail;
    private final TransactionOperations transaction;

    FundingCalls(ProposalAccess access, @Qualifier("workflow") JdbcClient workflow, AuditTrail trail,
            @Qualifier("workflow") TransactionOperations transaction) {
        this.access = access;
        this.workflow = workflow;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * What a call says.
     *
     * @param address of its own page elsewhere; null when it has none
     * @param opensOn first day
     * @param closesOn last day
     * @param types codes of the kinds of work that it accepts, at least one
     */
    record Text(String title, String description, String address, LocalDate opensOn, LocalDate closesOn, List<String> types) {
    }

    /**
     * A call.
     *
     * @param revision grows with every change
     */
    record Call(long id, Text text, int revision) {
    }

    /** All calls, those that close last first. */
    List<Call> all() {
        return workflow.sql(SELECT + "ORDER BY closes_on DESC, id DESC FETCH FIRST " + MOST + " ROWS ONLY").query(FundingCalls::call).list();
    }

    /** A call; empty when there is none of this number. */
    Optional<Call> byId(long id) {
        return workflow.sql(SELECT + "WHERE id = ?").param(id).query(FundingCalls::call).optional();
    }

    /** Adds a call. */
    Call add(Text text) {
        Member member = access.officer(Role.REVIEWER);
        check(text);
        return transaction.execute(status -> {
            GeneratedKeyHolder key = new GeneratedKeyHolder();
            workflow.sql("INSERT INTO funding_call (title, description, address, opens_on, closes_on, changed_by) VALUES (?, ?, ?, ?, ?, ?)")
                    .param(text.title()).param(text.description()).param(text.address()).param(text.opensOn()).param(text.closesOn())
                    .param(member.accountId()).update(key, "id");
            return keep(key.getKey().longValue(), text, member);
        });
    }

    /**
     * Changes a call.
     *
     * @param revision that the person has seen
     * @throws ProposalProblem when there is no such call (404), or it has been changed since that revision (409)
     */
    Call change(long id, int revision, Text text) {
        Member member = access.officer(Role.REVIEWER);
        check(text);
        return transaction.execute(status -> {
            int changed = workflow.sql("UPDATE funding_call SET title = ?, description = ?, address = ?, opens_on = ?, closes_on = ?, changed_by = ?, "
                            + "revision = revision + 1 WHERE id = ? AND revision = ?")
                    .param(text.title()).param(text.description()).param(text.address()).param(text.opensOn()).param(text.closesOn())
                    .param(member.accountId()).param(id).param(revision).update();
            if (changed == 0) {
                Call there = byId(id).orElseThrow(ProposalProblem::notThere);
                throw ProposalProblem.conflict("proposal.problem.callChanged").with("current", Map.of("revision", there.revision()));
            }
            return keep(id, text, member);
        });
    }

    /** Refuses what no call can be. */
    private static void check(Text text) {
        if (text.address() != null && !text.address().matches("https?://\\S+")) {
            throw SentForm.wrong("address", "proposal.problem.address");
        }
        if (text.closesOn().isBefore(text.opensOn())) {
            throw ProposalProblem.wrong("proposal.problem.closes").with("field", "closes_on");
        }
        if (text.types().isEmpty()) {
            throw SentForm.wrong("types", "proposal.problem.needed");
        }
        List<String> allowed = ProposalForm.field(ProposalForm.MAIN_TYPE).orElseThrow().codes();
        if (!allowed.containsAll(text.types())) {
            throw ProposalProblem.wrong("proposal.problem.code", "types", String.join(", ", text.types()), String.join(", ", allowed)).with("field", "types");
        }
    }

    private Call keep(long id, Text text, Member member) {
        workflow.sql("DELETE FROM funding_call_type WHERE call_id = ?").param(id).update();
        text.types().forEach(type -> workflow.sql("INSERT INTO funding_call_type (call_id, intervention_type) VALUES (?, ?)").param(id).param(type)
                .update());
        trail.record(AuditEntry.of(member.accountId(), "call.save", "call:" + id, Map.of("title", text.title())));
        return byId(id).orElseThrow();
    }

    private static Call call(ResultSet row, int number) throws SQLException {
        String types = row.getString("types");
        return new Call(row.getLong("id"), new Text(row.getString("title"), row.getString("description"), row.getString("address"),
                row.getObject("opens_on", LocalDate.class), row.getObject("closes_on", LocalDate.class),
                types == null ? List.of() : List.of(types.split(","))), row.getInt("revision"));
    }
}
