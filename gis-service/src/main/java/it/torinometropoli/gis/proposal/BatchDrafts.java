package it.torinometropoli.gis.proposal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import it.torinometropoli.gis.audit.AuditEntry;
import it.torinometropoli.gis.audit.AuditTrail;
import it.torinometropoli.gis.identity.Member;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes drafts of rows: all that were chosen or none, and each once, however often the same file is sent. */
@Component
class BatchDrafts {

    /** How many drafts one file may become. */
    static final int MOST = 200;

    private final ProposalAccess access;
    private final ProposalTable proposals;
    private final TransitionTable transitions;
    private final AuditTrail trail;
    private final TransactionOperations transaction;

    BatchDrafts(ProposalAccess access, ProposalTable proposals, TransitionTable transitions, AuditTrail trail,
            @Qualifier("workflow") TransactionOperations transaction) {
        this.access = access;
        this.proposals = proposals;
        this.transitions = transitions;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * A draft of a row.
     *
     * @param title null while there is none
     * @param earlier whether it was there before
     */
    record Made(long id, String title, boolean earlier) {
    }

    /**
     * Makes the drafts.
     *
     * @param file digest of the file
     * @param chosen numbers of the rows
     * @throws ProposalProblem when a row that was chosen is not there or wrong (422); nothing is made then
     */
    List<Made> make(List<BatchRow> rows, String file, Set<Integer> chosen) {
        Member member = access.compiler();
        if (chosen.isEmpty() || chosen.size() > MOST) {
            throw ProposalProblem.unfit("batch.problem.chosen", MOST);
        }
        List<BatchRow> wanted = rows.stream().filter(row -> chosen.contains(row.number())).toList();
        if (wanted.size() < chosen.size() || !wanted.stream().allMatch(BatchRow::good)) {
            throw ProposalProblem.unfit("batch.problem.rows");
        }
        try {
            return transaction.execute(status -> all(wanted, file, member));
        } catch (DuplicateKeyException sentTwiceAtOnce) {
            return transaction.execute(status -> all(wanted, file, member));
        }
    }

    private List<Made> all(List<BatchRow> rows, String file, Member member) {
        List<Made> made = new ArrayList<>();
        for (BatchRow row : rows) {
            String key = UUID.nameUUIDFromBytes("%d %s %d".formatted(member.organisation().id(), file, row.number()).getBytes(StandardCharsets.UTF_8)).toString();
            Proposal earlier = proposals.byKey(key).orElse(null);
            made.add(earlier != null ? new Made(earlier.id(), earlier.draft().text(ProposalForm.TITLE), true) : begin(key, row, member));
        }
        return made;
    }

    private Made begin(String key, BatchRow row, Member member) {
        Draft draft = new Draft(row.fields(), row.shape(), Map.of());
        proposals.insert(key, member.organisation().id(), member.accountId(), draft);
        Proposal begun = proposals.byKey(key).orElseThrow();
        proposals.save(begun, draft);
        transitions.begin(begun);
        trail.record(AuditEntry.of(member.accountId(), "proposal.begin", begun.subject(), Map.of("row", String.valueOf(row.number()))));
        return new Made(begun.id(), row.title(), false);
    }
}
