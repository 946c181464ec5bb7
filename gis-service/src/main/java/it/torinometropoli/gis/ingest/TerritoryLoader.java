package it.torinometropoli.gis.ingest;

import java.util.List;

import it.torinometropoli.gis.settings.Folders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Brings {@code data/territory} into the database. */
@Component
public class TerritoryLoader {

    private static final Logger LOG = LoggerFactory.getLogger(TerritoryLoader.class);
    private static final String DATASET = "territory";

    /** Raised whenever the code makes other tables or shapes of the same files, so that they are loaded anew. */
    private static final int VERSION = 1;

    private final Folders folders;
    private final TerritoryTables tables;
    private final DatasetLog datasets;
    private final List<TerritoryFollower> followers;
    private final TransactionOperations transaction;

    TerritoryLoader(Folders folders, TerritoryTables tables, DatasetLog datasets, List<TerritoryFollower> followers,
            TransactionOperations transaction) {
        this.followers = List.copyOf(followers);
        this.folders = folders;
        this.tables = tables;
        this.datasets = datasets;
        this.transaction = transaction;
    }

    /**
     * Loads the files, all or nothing, unless the database holds them as they are.
     *
     * @throws it.torinometropoli.gis.tabular.DataFileException for the first row that does not fit; the database is left as it was
     */
    public void load() {
        TerritoryFiles files = TerritoryFiles.in(folders.data().resolve(DATASET));
        DatasetLog.State shipped = new DatasetLog.State(files.checksum(), VERSION);
        transaction.executeWithoutResult(status -> {
            if (!datasets.lock(DATASET).equals(shipped)) {
                replace(files.read());
                datasets.note(DATASET, shipped);
                followers.forEach(TerritoryFollower::replaced);
            }
            followers.forEach(TerritoryFollower::inPlace);
        });
    }

    private void replace(Territory territory) {
        tables.replace(territory, TerritoryShapes.of(territory));
        LOG.info("Loaded the territory: {} municipalities, {} zones, {} places", territory.municipalities().size(), territory.zones().size(),
                territory.places().values().stream().mapToInt(places -> places.size()).sum());
    }
}
