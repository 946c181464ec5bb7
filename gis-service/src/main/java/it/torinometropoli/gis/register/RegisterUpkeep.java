package it.torinometropoli.gis.register;

import java.time.Duration;
import java.time.Instant;

import it.torinometropoli.gis.database.InstanceLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What is done to the register once a day: changes by other ways become part of the history, municipalities are reminded, old reports
 * forgotten.
 */
@Component
class RegisterUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterUpkeep.class);

    private static final Duration REPORTS_KEPT = Duration.ofDays(365);

    private final RegisterInStep inStep;
    private final Reminders reminders;
    private final AreaReports reports;
    private final InstanceLock lock;
    private final TransactionOperations transaction;

    RegisterUpkeep(RegisterInStep inStep, Reminders reminders, AreaReports reports, InstanceLock lock, TransactionOperations transaction) {
        this.inStep = inStep;
        this.reminders = reminders;
        this.reports = reports;
        this.lock = lock;
        this.transaction = transaction;
    }

    @Scheduled(cron = "${gis.register.upkeep:0 30 6 * * *}", zone = "Europe/Rome")
    void run() {
        try {
            lock.run(() -> transaction.executeWithoutResult(status -> inStep.inPlace()));
            reports.forget(Instant.now().minus(REPORTS_KEPT));
            int reminded = reminders.send(Instant.now());
            LOG.info("Register: {} municipalities reminded", reminded);
        } catch (DataAccessException | TransactionException unreachable) {
            LOG.warn("The register is seen to tomorrow: {}", unreachable.getMessage());
        }
    }
}
