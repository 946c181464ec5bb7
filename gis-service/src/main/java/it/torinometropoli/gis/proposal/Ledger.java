package it.torinometropoli.gis.proposal;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import it.torinometropoli.gis.audit.AuditEntry;
import it.torinometropoli.gis.audit.AuditTrail;
import it.torinometropoli.gis.identity.Member;
import it.torinometropoli.gis.identity.Role;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The compensation ledger of the catalogue's entries: square metres offered, of these committed to procedures, of these delivered. Rows are only
 * added; the database refuses what is not there.
 */
@Component
class Ledger {

    private static final String SELECT = "SELECT step, kind, square_metres, procedure_name, recorded_at, offered, committed, delivered "
            + "FROM published_ledger_entry WHERE entry = ? ORDER BY step";

    private final ProposalAccess access;
    private final CatalogueEntries entries;
    private final JdbcClient workflow;
    private final AuditTrail trail;
    private final TransactionOperations transaction;

    Ledger(ProposalAccess access, CatalogueEntries entries, @Qualifier("workflow") JdbcClient workflow, AuditTrail trail,
            @Qualifier("workflow") TransactionOperations transaction) {
        this.access = access;
        this.entries = entries;
        this.workflow = workflow;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** What a row adds to. */
    enum Kind {
        /** Square metres that may be used for compensation. */
        OFFERTA,
        /** Of these, square metres that a procedure takes. */
        IMPEGNO,
        /** Of these, square metres that are done. */
        CONSEGNA;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is to be added.
     *
     * @param squareMetres with two decimals at most; negative to correct
     * @param procedure name of the procedure; null where it names none
     * @param note internal; null for none
     */
    record Posting(Kind kind, BigDecimal squareMetres, String procedure, String note) {
    }

    /**
     * A row, as everybody may see it.
     *
     * @param offered in all after it, as are committed and delivered
     */
    record Row(int step, String kind, BigDecimal squareMetres, String procedureName, OffsetDateTime recordedAt, BigDecimal offered, BigDecimal committed,
            BigDecimal delivered) {

        private static final Row NONE = new Row(0, null, null, null, null, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /** The rows of an entry, the first one first. */
    List<Row> of(String entry) {
        return workflow.sql(SELECT).param(entry).query(Row.class).list();
    }

    /**
     * Adds a row for the entry of a proposal.
     *
     * @return the row
     * @throws ProposalProblem when the proposal is no entry (409), or the amount is more than is there (422)
     */
    Row post(long id, Posting posting) {
        Proposal proposal = access.examinable(id, Role.REVIEWER);
        Member member = access.member();
        if (!proposal.state().published()) {
            throw ProposalMoves.refused(proposal);
        }
        try {
            return transaction.execute(status -> {
                Row added = insert(proposal.number(), posting, member);
                trail.record(new AuditEntry(member.accountId(), "ledger." + posting.kind().code(), "ledger:" + proposal.number(), added.step(),
                        Map.of("square_metres", posting.squareMetres().toPlainString())));
                return added;
            });
        } catch (DataIntegrityViolationException beyond) {
            throw ProposalProblem.unfit("proposal.problem.ledger").with("rows", of(proposal.number()));
        }
    }

    private Row insert(String entry, Posting posting, Member member) {
        CatalogueEntries.Entry known = entries.locked(entry).orElseThrow(ProposalProblem::notThere);
        if (known.areaM2() == null) {
            throw ProposalProblem.unfit("proposal.problem.noArea");
        }
        List<Row> rows = of(entry);
        Row last = rows.isEmpty() ? Row.NONE : rows.get(rows.size() - 1);
        workflow.sql("INSERT INTO ledger_entry (entry, entry_area_m2, step, kind, square_metres, procedure_name, note, recorded_by, previous_step, "
                        + "offered_before, committed_before, delivered_before, offered, committed, delivered) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(entry).param(known.areaM2()).param(last.step() + 1).param(posting.kind().code()).param(posting.squareMetres())
                .param(posting.procedure()).param(posting.note()).param(member.accountId()).param(last.step() == 0 ? null : last.step())
                .param(last.offered()).param(last.committed()).param(last.delivered())
                .param(after(last.offered(), Kind.OFFERTA, posting)).param(after(last.committed(), Kind.IMPEGNO, posting))
                .param(after(last.delivered(), Kind.CONSEGNA, posting)).update();
        List<Row> now = of(entry);
        return now.get(now.size() - 1);
    }

    private static BigDecimal after(BigDecimal before, Kind kind, Posting posting) {
        return posting.kind() == kind ? before.add(posting.squareMetres()) : before;
    }
}
