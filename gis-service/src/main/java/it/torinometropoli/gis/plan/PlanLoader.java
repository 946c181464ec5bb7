package it.torinometropoli.gis.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

import it.torinometropoli.gis.settings.Folders;
import it.torinometropoli.gis.tabular.DataFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the editions of the plan from {@code data/plan/} into the database. */
@Component
public class PlanLoader {

    private static final Logger LOG = LoggerFactory.getLogger(PlanLoader.class);

    private final Path folder;
    private final PlanTables tables;
    private final TransactionTemplate transaction;

    PlanLoader(Folders folders, PlanTables tables, PlatformTransactionManager transactions) {
        this.folder = folders.data().resolve("plan");
        this.tables = tables;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Loads the editions whose files are not those loaded last, all in one transaction. Links from places to actions stay. An edition that an
     * administrator has loaded is not read from the files, and none of the files is in force beside it.
     *
     * @return whether anything was loaded
     * @throws DataFileException when a row is wrong, an edition that is in the database is no longer listed, or an action is gone that
     *         a person has linked a place to; the database then stays as it was
     */
    public boolean load() {
        return Boolean.TRUE.equals(transaction.execute(status -> loadChanged()));
    }

    private boolean loadChanged() {
        List<EditionRow> editions = EditionRow.readAll(folder);
        refuseForgotten(editions);
        boolean changed = false;
        Set<String> loaded = tables.loaded();
        for (EditionRow edition : editions) {
            String checksum = checksum(edition);
            String code = edition.edition().code();
            if (!loaded.contains(code) && !tables.checksum(code).filter(checksum::equals).isPresent()) {
                tables.write(new EditionReader(folder, loaded.isEmpty() ? edition : edition.notInForce()).read(), checksum, folder.resolve(code));
                LOG.info("Loaded plan edition {}", code);
                changed = true;
            }
        }
        return changed;
    }

    private void refuseForgotten(List<EditionRow> editions) {
        Set<String> forgotten = tables.shipped();
        editions.forEach(edition -> forgotten.remove(edition.edition().code()));
        if (!forgotten.isEmpty()) {
            throw new DataFileException(folder.resolve(EditionRow.FILE), 0,
                    "edition %s is in the database and not in the file; editions are kept, because links name their actions"
                            .formatted(String.join(", ", forgotten)));
        }
    }

    /** Of everything that {@link EditionReader} reads. */
    private String checksum(EditionRow edition) {
        MessageDigest digest = sha256();
        digest.update(edition.toString().getBytes(StandardCharsets.UTF_8));
        edition.rows().forEach((name, rows) -> {
            if (rows > 0) {
                digest.update(content(folder.resolve(edition.edition().code()).resolve(name)));
            }
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new DataFileException(file, 0, "the file cannot be read");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
