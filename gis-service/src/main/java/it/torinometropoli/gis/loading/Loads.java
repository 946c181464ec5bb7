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

import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.database.InstanceLock;
import it.torinometropoli.gis.loading.Finding.Level;
import it.torinometropoli.gis.loading.LoadReport.FileFacts;
import it.torinometropoli.gis.loading.LoadReport.FindingText;
import it.torinometropoli.gis.loading.LoadReport.OriginFacts;
import it.torinometropoli.gis.loading.LoadReport.Outcome;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
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
    private final JdbcClient owner;
    private final Dialect dialect;
    private final InstanceLock lock;
    private final TransactionOperations transaction;
    private final JsonMapper json = JsonMapper.builder().build();
    private final MessageSource texts = LoadTexts.source();

    Loads(List<DatasetLoader> loaders, LoadTable table, JdbcClient owner, Dialect dialect, InstanceLock lock, TransactionOperations transaction) {
        this.loaders = loaders;
        this.table = table;
        this.owner = owner;
        this.dialect = dialect;
        this.lock = lock;
        this.transaction = transaction;
    }

    /**
     * Loads a file, or only tries to.
     *
     * @param locale of the texts of the report
     * @return what came of it; a file that is not taken is told by the outcome
     * @throws org.springframework.dao.DataAccessException when the database fails; everything is as it was
     */
    public LoadReport load(LoadRequest asked, Locale locale) {
        LoadRequest request = new LoadRequest(asked.dataset(), asked.file(), asked.name(), asked.origin().orUsual(asked.dataset()), asked.by(), asked.trial());
        Work work = new Work(request, new LoadJournal(), locale);
        lock.run(() -> transaction.executeWithoutResult(status -> {
            work.report = attempt(work);
            if (work.report.outcome() != Outcome.LOADED) {
                status.setRollbackOnly();
            }
        }));
        return work.report;
    }

    /** A load under way. */
    private static final class Work {
        private final LoadRequest request;
        private final LoadJournal journal;
        private final Locale locale;
        private LoadReport report;

        Work(LoadRequest request, LoadJournal journal, Locale locale) {
            this.request = request;
            this.journal = journal;
            this.locale = locale;
        }
    }

    private LoadReport attempt(Work work) {
        LoadRequest request = work.request;
        FileFacts file = new FileFacts(request.name(), 0, "", "", "");
        try {
            file = facts(request);
            DatasetLoader loader = loader(request.dataset());
            PreviousRows before = PreviousRows.take(owner, dialect, loader.tables());
            loader.load(request, work.journal);
            work.journal.endIfRefused();
            LoadReport report = report(work, request.trial() ? Outcome.TRIAL : Outcome.LOADED, file);
            before.keep(owner, dialect, json, table.add(report, request.by(), json.writeValueAsString(report)));
            return report;
        } catch (LoadRefusedException refused) {
            return report(work, Outcome.REFUSED, file);
        } catch (IOException unreadable) {
            work.journal.note(Finding.of(Level.REFUSED, "unreadable", String.valueOf(unreadable.getMessage())));
            return report(work, Outcome.REFUSED, file);
        }
    }

    /**
     * Brings back what was there before the load in force.
     *
     * @param locale of the texts of the report
     * @return what came of it; empty when nothing that can be undone is loaded
     */
    public Optional<LoadReport> undo(Dataset dataset, Locale locale) {
        LoadReport[] done = new LoadReport[1];
        lock.run(() -> transaction.executeWithoutResult(status -> table.inForce(dataset).ifPresent(load -> {
            PreviousRows before = PreviousRows.of(owner, dialect, json, load.id());
            if (!before.isEmpty()) {
                LoadJournal journal = new LoadJournal();
                Outcome outcome = restored(dataset, before, journal);
                if (outcome == Outcome.UNDONE) {
                    table.undo(load.id(), dataset);
                } else {
                    status.setRollbackOnly();
                }
                done[0] = new LoadReport(dataset.code(), outcome, new FileFacts(load.fileName(), load.size(), load.checksum(), "", ""),
                        new OriginFacts(load.source(), load.licence(), load.licenceUrl(), load.date()), journal.counts(), texts(journal, locale),
                        journal.changes(), journal.discrepancies());
            }
        })));
        return Optional.ofNullable(done[0]);
    }

    private Outcome restored(Dataset dataset, PreviousRows before, LoadJournal journal) {
        try {
            loader(dataset).restore(before, journal);
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
                changes, journal.discrepancies());
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
