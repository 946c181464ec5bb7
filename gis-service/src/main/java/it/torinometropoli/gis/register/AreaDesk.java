package it.torinometropoli.gis.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import it.torinometropoli.gis.audit.AuditEntry;
import it.torinometropoli.gis.audit.AuditTrail;
import it.torinometropoli.gis.identity.Member;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What is done to an area beside proposals: data confirmed, contaminated sites linked, what owners say noted. */
@Component
class AreaDesk {

    /** What owners say about a market for their area, as codes. */
    static final List<String> INTERESTS = List.of("non_noto", "interessato", "non_interessato", "non_contattato", "in_corso");

    private final JdbcClient workflow;
    private final AuditTrail trail;
    private final TransactionOperations transaction;

    AreaDesk(@Qualifier("workflow") JdbcClient workflow, AuditTrail trail, @Qualifier("workflow") TransactionOperations transaction) {
        this.workflow = workflow;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * What only the municipality and the register keeper know of an area.
     *
     * @param ownerInterest code of {@link #INTERESTS}
     * @param ownerContact null when there is none
     * @param revision 0 while nothing is known
     */
    record Restricted(String ownerInterest, String ownerContact, int revision) {

        static final Restricted UNKNOWN = new Restricted("non_noto", null, 0);
    }

    /** Notes that the municipality finds the data of an area right. */
    void confirm(String area, Member member) {
        transaction.executeWithoutResult(status -> {
            workflow.sql("INSERT INTO register_confirmation (area, organisation, confirmed_by) VALUES (?, ?, ?)").param(area)
                    .param(member.organisation().id()).param(member.accountId()).update();
            trail.record(AuditEntry.of(member.accountId(), "register.confirm", subject(area), Map.of()));
        });
    }

    /** Links an area with a site of ASCO, or notes that the link has been checked again. */
    void link(String area, String site, LocalDate checkedOn, Member keeper) {
        transaction.executeWithoutResult(status -> {
            int changed = workflow.sql("UPDATE register_asco SET checked_on = ?, noted_by = ? WHERE area = ? AND asco_id = ?").param(checkedOn)
                    .param(keeper.accountId()).param(area).param(site).update();
            if (changed == 0) {
                workflow.sql("INSERT INTO register_asco (area, asco_id, checked_on, noted_by) VALUES (?, ?, ?, ?)").param(area).param(site)
                        .param(checkedOn).param(keeper.accountId()).update();
            }
            trail.record(AuditEntry.of(keeper.accountId(), "register.asco.link", subject(area), Map.of("asco", site, "checked_on", checkedOn.toString())));
        });
    }

    /** Takes a link with a site of ASCO away. */
    void unlink(String area, String site, Member keeper) {
        transaction.executeWithoutResult(status -> {
            if (workflow.sql("DELETE FROM register_asco WHERE area = ? AND asco_id = ?").param(area).param(site).update() > 0) {
                trail.record(AuditEntry.of(keeper.accountId(), "register.asco.unlink", subject(area), Map.of("asco", site)));
            }
        });
    }

    /** What is known of the owners of an area. */
    Restricted restricted(String area) {
        return workflow.sql("SELECT owner_interest, owner_contact, revision FROM register_restricted WHERE area = ?").param(area)
                .query(Restricted.class).optional().orElse(Restricted.UNKNOWN);
    }

    /**
     * Notes what is known of the owners of an area. The audit remembers that, not what.
     *
     * @param now with the revision that the person has seen
     * @throws RegisterRefusal when others have changed it since
     */
    void note(String area, Restricted now, Member member) {
        transaction.executeWithoutResult(status -> {
            int changed = now.revision() == 0 ? insert(area, now, member)
                    : workflow.sql("UPDATE register_restricted SET owner_interest = ?, owner_contact = ?, revision = revision + 1, changed_by = ?, "
                            + "changed_at = CURRENT_TIMESTAMP WHERE area = ? AND revision = ?").param(now.ownerInterest()).param(now.ownerContact())
                            .param(member.accountId()).param(area).param(now.revision()).update();
            if (changed == 0) {
                throw new RegisterRefusal("superata");
            }
            trail.record(AuditEntry.of(member.accountId(), "register.restricted", subject(area), Map.of()));
        });
    }

    private int insert(String area, Restricted now, Member member) {
        Optional<Integer> there = workflow.sql("SELECT revision FROM register_restricted WHERE area = ?").param(area).query(Integer.class).optional();
        return there.isPresent() ? 0 : workflow.sql("INSERT INTO register_restricted (area, owner_interest, owner_contact, changed_by) VALUES (?, ?, ?, ?)")
                .param(area).param(now.ownerInterest()).param(now.ownerContact()).param(member.accountId()).update();
    }

    private static String subject(String area) {
        return "area:" + area;
    }
}
