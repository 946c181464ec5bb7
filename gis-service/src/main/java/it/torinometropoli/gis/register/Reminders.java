package it.torinometropoli.gis.register;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import it.torinometropoli.gis.audit.AuditEntry;
import it.torinometropoli.gis.audit.AuditTrail;
import it.torinometropoli.gis.identity.Organisation;
import it.torinometropoli.gis.identity.Organisations;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Reminds municipalities to confirm data that are older than a year, each at most once in a while, whatever the number of instances. */
@Component
class Reminders {

    private final Confirmations confirmations;
    private final Organisations organisations;
    private final JdbcClient workflow;
    private final RegisterMails mails;
    private final AuditTrail trail;
    private final TransactionOperations transaction;
    private final RegisterSettings settings;

    Reminders(Confirmations confirmations, Organisations organisations, @Qualifier("workflow") JdbcClient workflow, RegisterMails mails,
            AuditTrail trail, @Qualifier("workflow") TransactionOperations transaction, RegisterSettings settings) {
        this.confirmations = confirmations;
        this.organisations = organisations;
        this.workflow = workflow;
        this.mails = mails;
        this.trail = trail;
        this.transaction = transaction;
        this.settings = settings;
    }

    /**
     * Sends the reminders that are due.
     *
     * @param now the moment from which on time counts
     * @return how many municipalities have been reminded
     */
    int send(Instant now) {
        Map<String, List<String>> due = confirmations.all().stream().filter(age -> confirmations.due(age, now)).collect(Collectors.groupingBy(
                Confirmations.Age::municipality, TreeMap::new, Collectors.mapping(Confirmations.Age::name, Collectors.toList())));
        int sent = 0;
        for (Map.Entry<String, List<String>> municipality : due.entrySet()) {
            if (organisations.ofMunicipality(municipality.getKey()).filter(one -> remind(one, municipality.getValue(), now)).isPresent()) {
                sent++;
            }
        }
        return sent;
    }

    /** The row of the municipality decides between instances: the second changes or adds none. */
    private boolean remind(Organisation municipality, List<String> names, Instant now) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                boolean reminded = turn(municipality, now) && mails.remind(municipality.id(), names);
                if (reminded) {
                    trail.record(AuditEntry.of(null, "register.remind", "organisation:" + municipality.id(), Map.of("areas", String.valueOf(names.size()))));
                } else {
                    status.setRollbackOnly();
                }
                return reminded;
            }));
        } catch (DuplicateKeyException anotherInstance) {
            return false;
        }
    }

    private boolean turn(Organisation municipality, Instant now) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        if (workflow.sql("SELECT count(*) FROM register_reminder WHERE organisation = ?").param(municipality.id()).query(Integer.class).single() == 0) {
            return workflow.sql("INSERT INTO register_reminder (organisation, sent_at) VALUES (?, ?)").param(municipality.id()).param(at).update() == 1;
        }
        return workflow.sql("UPDATE register_reminder SET sent_at = ? WHERE organisation = ? AND sent_at <= ?").param(at).param(municipality.id())
                .param(at.minus(settings.remindEvery())).update() == 1;
    }
}
