package it.torinometropoli.gis.loading;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.database.InstanceLock;
import it.torinometropoli.gis.loading.Finding.Level;
import it.torinometropoli.gis.loading.LoadReport.FileFacts;
import it.torinometropoli.gis.loading.LoadReport.FindingText;
import it.torinometropoli.gis.loading.LoadReport.OriginFacts;
import it.torinometropoli.gis.loading.LoadReport.Outcome;
import it.torinometropoli.gis.loading.LoadTable.InForce;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads and undoes. A load is one transaction: all of it is there for everybody at the same moment, or nothing is; the service goes on with what was
 * there meanwhile, and every instance notices the change by the tables. One load at a time.
 */
@Component
public class Loads {

    private final List<DatasetLoader> loaders;
    private final LoadTable table;
    private final LoadAudit audit;
    private final JdbcClient owner;
    private final Dialect dialect;
    private final InstanceLock lock;
    private final TransactionOperations transaction;
    private final JsonMapper json = JsonMapper.builder().build();
    private final MessageSource texts = LoadTexts.source();

    Loads(List<DatasetLoader> loaders, LoadTable table, LoadAudit audit, JdbcClient owner, Dialect dialect, InstanceLock lock,
            TransactionOperations transaction) {
        this.loaders = loaders;
        this.table = table;
        this.audit = audit;
        this.owner = owner;
        this.dialect = dialect;
        this.lock = lock;
        this.transaction = transaction;
    }

    /** Whether files of a data set come with a small file that says which fields are which. */
    public boolean takesMapping(Dataset dataset) {
        return loader(dataset).takesMapping();
    }

    /** Loads a file for the command line, or only tries to. */
    public LoadReport load(LoadRequest asked, Locale locale) {
        return load(asked, locale, LoadWatch.COMMAND_LINE);
    }

    /**
     * Loads a file, or only tries to.
     *
     * @param locale of the texts of the report
     * @param watch whom to tell how far it is
     * @return what came of it; a file that is not taken is told by the outcome
     * @throws org.springframework.dao.DataAccessException when the database fails; everything is as it was
     */
    public LoadReport load(LoadRequest asked, Locale locale, LoadWatch watch) {
        LoadRequest request = new LoadRequest(asked.dataset(), asked.file(), asked.name(), asked.origin().orUsual(asked.dataset()), asked.by(), asked.trial());
        Work work = new Work(request, watch, locale);
        alone(asked.dataset(), watch, status -> {
            work.report = attempt(work);
            if (work.report.outcome() == Outcome.LOADED) {
                audit.record(work.report, watch);
            } else {
                status.setRollbackOnly();
            }
        });
        if (work.report.outcome() != Outcome.LOADED) {
            audit.record(work.report, watch);
        }
        return work.report;
    }

    private void alone(Dataset dataset, LoadWatch watch, Consumer<TransactionStatus> work) {
        watch.at(LoadStep.WAIT, 0);
        try {
            lock.run(() -> transaction.executeWithoutResult(work));
        } catch (RuntimeException failure) {
            try {
                audit.failed(dataset, watch, failure);
            } catch (RuntimeException noAudit) {
                failure.addSuppressed(noAudit);
            }
            throw failure;
        }
    }

    /** A load under way. */
    private static final class Work {
        private final LoadRequest request;
        private final LoadWatch watch;
        private final LoadJournal journal;
        private final Locale locale;
        private LoadReport report;

        Work(LoadRequest request, LoadWatch watch, Locale locale) {
            this.request = request;
            this.watch = watch;
            this.journal = new LoadJournal(watch);
            this.locale = locale;
        }
    }

    private LoadReport attempt(Work work) {
        LoadRequest request = work.request;
        FileFacts file = new FileFacts(request.name(), 0, "", "", "");
        LoadJournal journal = work.journal;
        try {
            journal.begin(LoadStep.OPEN);
            file = facts(request);
            if (request.origin().source() == null || request.origin().licence() == null) {
                journal.note(Finding.of(Level.REFUSED, "no_source"));
                journal.endIfRefused();
            }
            DatasetLoader loader = loader(request.dataset());
            PreviousRows before = PreviousRows.take(owner, dialect, loader.tables());
            journal.begin(LoadStep.READ);
            loader.load(request, journal);
            journal.endIfRefused();
            journal.begin(LoadStep.KEEP);
            LoadReport report = report(work, request.trial() ? Outcome.TRIAL : Outcome.LOADED, file);
            before.keep(owner, dialect, json, table.add(report, request.by(), work.watch.account(), json.writeValueAsString(report)));
            return report;
        } catch (LoadRefusedException refused) {
            return report(work, Outcome.REFUSED, file);
        } catch (IOException unreadable) {
            journal.note(Finding.of(Level.REFUSED, "unreadable", String.valueOf(unreadable.getMessage())));
            return report(work, Outcome.REFUSED, file);
        }
    }

    /** Undoes the load in force for the command line. */
    public Optional<LoadReport> undo(Dataset dataset, Locale locale) {
        return undo(dataset, null, locale, LoadWatch.COMMAND_LINE);
    }

    /**
     * Brings back what was there before the load in force.
     *
     * @param expected number of the load that is to be undone and no other; null for whichever is in force
     * @param locale of the texts of the report
     * @param watch whom to tell how far it is
     * @return what came of it; empty when that load is not in force, or cannot be undone
     */
    public Optional<LoadReport> undo(Dataset dataset, Long expected, Locale locale, LoadWatch watch) {
        LoadReport[] done = new LoadReport[1];
        alone(dataset, watch, status -> table.inForce(dataset).filter(InForce::undoable).filter(load -> expected == null || load.id() == expected)
                .ifPresent(load -> {
                    done[0] = undone(load, dataset, new LoadJournal(watch), locale);
                    if (done[0].outcome() == Outcome.UNDONE) {
                        audit.record(done[0], watch);
                    } else {
                        status.setRollbackOnly();
                    }
                }));
        Optional<LoadReport> report = Optional.ofNullable(done[0]);
        report.filter(ended -> ended.outcome() != Outcome.UNDONE).ifPresent(refused -> audit.record(refused, watch));
        return report;
    }

    private LoadReport undone(InForce load, Dataset dataset, LoadJournal journal, Locale locale) {
        Outcome outcome = restored(load, dataset, journal);
        return new LoadReport(dataset.code(), outcome, new FileFacts(load.fileName(), load.size(), load.checksum(), "", ""),
                new OriginFacts(load.source(), load.licence(), load.licenceUrl(), load.date()), journal.counts(), texts(journal, locale),
                journal.changes(), journal.discrepancies(), locale.getLanguage());
    }

    private Outcome restored(InForce load, Dataset dataset, LoadJournal journal) {
        try {
            journal.begin(LoadStep.WRITE);
            loader(dataset).restore(PreviousRows.of(owner, dialect, json, load.id()), journal);
            journal.begin(LoadStep.KEEP);
            table.undo(load.id(), dataset);
            return Outcome.UNDONE;
        } catch (LoadRefusedException refused) {
            return Outcome.REFUSED;
        }
    }

    private DatasetLoader loader(Dataset dataset) {
        return loaders.stream().filter(loader -> loader.dataset() == dataset).findFirst().orElseThrow();
    }

    private LoadReport report(Work work, Outcome outcome, FileFacts file) {
        LoadJournal journal = work.journal;
        LoadRequest.Origin origin = work.request.origin();
        List<Change> changes = journal.changes().stream().sorted(Comparator.comparing(Change::id)).toList();
        return new LoadReport(work.request.dataset().code(), outcome, new FileFacts(file.name(), file.size(), file.checksum(), journal.kind(), journal.crs()),
                new OriginFacts(origin.source(), origin.licence(), origin.licenceUrl(), origin.date()), journal.counts(), texts(journal, work.locale),
                changes, journal.discrepancies(), work.locale.getLanguage());
    }

    private List<FindingText> texts(LoadJournal journal, Locale locale) {
        return journal.findings().stream().sorted(Comparator.comparing(Finding::level)).map(finding -> new FindingText(finding.level(), finding.code(),
                finding.row(), finding.field(), texts.getMessage(finding, locale))).toList();
    }

    private static FileFacts facts(LoadRequest request) throws IOException {
        Path file = request.file();
        if (!Files.isRegularFile(file)) {
            throw new IOException(request.name());
        }
        MessageDigest digest = sha256();
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return new FileFacts(request.name(), Files.size(file), HexFormat.of().formatHex(digest.digest()), "", "");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
