package it.torinometropoli.gis.proposal;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import it.torinometropoli.gis.audit.AuditEntry;
import it.torinometropoli.gis.audit.AuditTrail;
import it.torinometropoli.gis.database.InstanceLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Removes contact data of proposals some time after these have ended: looked for every few hours, by one instance at a time. The audit remembers that it
 * was done, not what was there.
 */
@Component
class ContactRetention implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ContactRetention.class);
    private static final Duration FIRST = Duration.ofMinutes(10);
    private static final Duration EVERY = Duration.ofHours(6);
    private static final int AT_ONCE = 200;
    private static final int AFTER_THE_START = 1;

    private final ContactTable contacts;
    private final AuditTrail trail;
    private final InstanceLock lock;
    private final Duration kept;
    private final TransactionOperations transaction;
    private volatile ScheduledExecutorService clock;

    ContactRetention(ContactTable contacts, AuditTrail trail, InstanceLock lock, ProposalSettings settings,
            @Qualifier("workflow") TransactionOperations transaction) {
        this.contacts = contacts;
        this.trail = trail;
        this.lock = lock;
        this.kept = settings.contactsKept();
        this.transaction = transaction;
    }

    /**
     * Removes what has been kept long enough.
     *
     * @param now the moment from which the time is counted back
     * @return of how many proposals
     */
    int removeAsOf(OffsetDateTime now) {
        int[] removed = new int[1];
        lock.run(() -> {
            OffsetDateTime before = now.minus(kept);
            List<ContactTable.Contacts> due = contacts.overBefore(before, AT_ONCE);
            while (!due.isEmpty()) {
                due.forEach(one -> removed[0] += remove(one, before));
                due = due.size() < AT_ONCE ? List.of() : contacts.overBefore(before, AT_ONCE);
            }
        });
        return removed[0];
    }

    private int remove(ContactTable.Contacts due, OffsetDateTime before) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean there = contacts.remove(due.proposal(), before);
            if (there) {
                trail.record(new AuditEntry(null, "proposal.contacts_removed", "proposal:" + due.proposal(), due.version(), Map.of("reason", "time")));
            }
            return there;
        })) ? 1 : 0;
    }

    private void run() {
        try {
            int removed = removeAsOf(OffsetDateTime.now(ZoneOffset.UTC));
            if (removed > 0) {
                LOG.info("Removed the contact data of {} proposals that ended more than {} days ago", removed, kept.toDays());
            }
        } catch (DataAccessException | TransactionException unreachable) {
            LOG.warn("Contact data that are due are removed later: {}", unreachable.getMessage());
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "contact-retention");
            thread.setDaemon(true);
            return thread;
        });
        started.scheduleWithFixedDelay(this::run, FIRST.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
        clock = started;
    }

    @Override
    public void stop() {
        ScheduledExecutorService ended = clock;
        clock = null;
        if (ended != null) {
            ended.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return clock != null;
    }

    @Override
    public int getPhase() {
        return AFTER_THE_START;
    }
}
