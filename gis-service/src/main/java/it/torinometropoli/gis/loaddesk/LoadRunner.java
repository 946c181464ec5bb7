package it.torinometropoli.gis.loaddesk;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsName;
import it.torinometropoli.gis.identity.MunicipalOrganisations;
import it.torinometropoli.gis.loading.Dataset;
import it.torinometropoli.gis.loading.LoadReport;
import it.torinometropoli.gis.loading.LoadReport.Outcome;
import it.torinometropoli.gis.loading.LoadRequest;
import it.torinometropoli.gis.loading.Loads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does what administrators have asked this instance for, on a thread of its own: whoever asked may leave. A second thread writes down how far it is. When
 * the service is stopped meanwhile, the transaction ends without a trace, and the next start says so.
 */
@Component
class LoadRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LoadRunner.class);
    private static final int AFTER_THE_START = 1;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);
    private static final int LONGEST_FAILURE = 1_000;

    private final LoadRuns runs;
    private final ReceivedFiles files;
    private final Loads loads;
    private final MunicipalOrganisations organisations;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Semaphore asked = new Semaphore(0);
    private volatile Thread thread;
    private volatile ScheduledExecutorService clock;
    private volatile RunProgress progress;
    private long cleaned;

    LoadRunner(LoadRuns runs, ReceivedFiles files, Loads loads, MunicipalOrganisations organisations) {
        this.runs = runs;
        this.files = files;
        this.loads = loads;
        this.organisations = organisations;
    }

    /** Has this instance look for work at once. */
    void wake() {
        asked.release();
    }

    @Override
    public void start() {
        ThreadFactory threads = work -> {
            Thread made = new Thread(work, "loads");
            made.setDaemon(true);
            return made;
        };
        clock = Executors.newSingleThreadScheduledExecutor(threads);
        clock.scheduleWithFixedDelay(this::tell, 1, 1, TimeUnit.SECONDS);
        thread = threads.newThread(this::work);
        thread.start();
    }

    @Override
    public void stop() {
        thread = null;
        if (clock != null) {
            clock.shutdownNow();
        }
        wake();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return AFTER_THE_START;
    }

    private void tell() {
        RunProgress now = progress;
        if (now != null) {
            try {
                runs.seen(now.run(), now.step().name(), now.done());
            } catch (DataAccessException unreachable) {
                LOG.debug("Progress is told later", unreachable);
            }
        }
    }

    private void work() {
        boolean first = true;
        while (thread == Thread.currentThread()) {
            try {
                if (first) {
                    runs.endInterrupted(files.instance());
                    first = false;
                }
                runs.endAbandoned();
                clean();
                Optional<LoadRun> next = runs.take(files.instance());
                if (next.isPresent()) {
                    perform(next.get());
                } else if (asked.tryAcquire(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                    asked.drainPermits();
                }
            } catch (DataAccessException | TransactionException unreachable) {
                LOG.debug("Looks for loads later", unreachable);
                pause();
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException | VirtualMachineError | LinkageError fault) {
                LOG.error("Loads are looked for again", fault);
                pause();
            }
        }
    }

    private void pause() {
        try {
            asked.tryAcquire(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void clean() {
        long now = System.currentTimeMillis();
        if (now - cleaned > BETWEEN_CLEANINGS.toMillis()) {
            cleaned = now;
            files.keepOnly(runs.wantedFolders(files.instance()), now - BETWEEN_CLEANINGS.toMillis());
            runs.forgetOldReports();
        }
    }

    private void perform(LoadRun run) {
        RunProgress watch = new RunProgress(run.id(), run.account());
        progress = watch;
        String state = LoadRun.FAILED;
        String report = null;
        String failure = null;
        try {
            Optional<LoadReport> done = done(run, watch);
            state = done.isEmpty() || done.get().outcome() == Outcome.REFUSED ? LoadRun.REFUSED : LoadRun.SUCCEEDED;
            report = done.map(json::writeValueAsString).orElse(null);
            if (done.filter(ended -> ended.outcome() == Outcome.LOADED || ended.outcome() == Outcome.UNDONE).isPresent()) {
                organisations.keepInStep();
            }
        } catch (RuntimeException | VirtualMachineError | LinkageError failed) {
            LOG.error("The {} {} of {} failed", run.kind(), run.id(), run.dataset(), failed);
            failure = String.valueOf(failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage());
            failure = failure.substring(0, Math.min(LONGEST_FAILURE, failure.length()));
        }
        end(run, state, report, failure);
        progress = null;
        if (run.folder() != null && !(run.trial() && LoadRun.SUCCEEDED.equals(state))) {
            files.delete(run.folder());
            runs.forgetFile(run.folder());
        }
    }

    /** Says what came of it, as soon as the database takes it: nobody is to read that a load was interrupted which has been done. */
    private void end(LoadRun run, String state, String report, String failure) {
        do {
            try {
                runs.end(run.id(), state, report, failure);
                return;
            } catch (DataAccessException unreachable) {
                LOG.warn("What came of run {} is written later: {}", run.id(), unreachable.getMessage());
                pause();
            }
        } while (thread == Thread.currentThread());
    }

    private Optional<LoadReport> done(LoadRun run, RunProgress watch) {
        Dataset dataset = Dataset.of(run.dataset()).orElseThrow();
        Locale locale = Locale.forLanguageTag(run.language());
        if (LoadRun.UNDOING.equals(run.kind())) {
            return loads.undo(dataset, run.undoneLoad(), locale, watch);
        }
        Crs crs = run.crs() == null ? null : CrsName.parse(run.crs()).map(CrsName::crs).orElseThrow();
        LoadRequest.Origin origin = new LoadRequest.Origin(run.source(), run.licence(), run.licenceUrl(), run.dataDate(), crs, files.mapping(run.folder()));
        return Optional.of(loads.load(new LoadRequest(dataset, files.file(run.folder()), run.fileName(), origin, "account " + run.account(), run.trial()), locale,
                watch));
    }
}
