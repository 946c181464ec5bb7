package it.torinometropoli.gis.opendata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.database.InstanceLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes the files of those layers that have changed since their files were made. One instance at a time: those that share {@code gis.var} find the
 * work done. The lock is held for a layer, not for the whole night.
 */
@Component
class BulkJob {

    private static final Logger LOG = LoggerFactory.getLogger(BulkJob.class);
    private static final int CHANGES_KEPT = 1000;
    /** What a failure of the work as a whole stands under. */
    private static final String ALL = "(all)";

    private final Catalog catalog;
    private final BulkWriter writer;
    private final BulkFolder folder;
    private final InstanceLock lock;
    private final Set<String> failures = ConcurrentHashMap.newKeySet();

    BulkJob(Catalog catalog, BulkWriter writer, BulkFolder folder, InstanceLock lock) {
        this.catalog = catalog;
        this.writer = writer;
        this.folder = folder;
        this.lock = lock;
    }

    @Scheduled(cron = "${gis.open-data.nightly:0 15 2 * * *}", zone = "Europe/Rome")
    void nightly() {
        try {
            make(Instant.now());
            failures.remove(ALL);
        } catch (RuntimeException failed) {
            failures.add(ALL);
            LOG.warn("The files of open data stay as they are: {}", failed.getMessage());
        }
    }

    /** The names of the layers whose files could not be made when they were last to be, or {@link #ALL}. */
    Set<String> failures() {
        return new TreeSet<>(failures);
    }

    /**
     * Makes what is to be made. A layer of which it fails keeps the files that it has; the next night tries again.
     *
     * @param now noted as the time of what changes
     * @throws UncheckedIOException when the folder cannot be written
     */
    void make(Instant now) {
        locked(folder::tidy);
        locked(() -> forget(now));
        for (Layer layer : catalog.layers()) {
            try {
                locked(() -> make(layer, now));
                failures.remove(layer.name());
            } catch (RuntimeException failed) {
                failures.add(layer.name());
                LOG.warn("The files of {} stay as they are: {}", layer.name(), failed.getMessage());
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private void locked(Work work) {
        lock.run(() -> {
            try {
                work.run();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    /** Layers that are no longer in the catalogue. */
    private void forget(Instant now) throws IOException {
        BulkIndex index = folder.index();
        List<String> names = catalog.layers().stream().map(Layer::localName).toList();
        List<BulkIndex.BulkLayer> left = index.layers().stream().filter(layer -> names.contains(layer.layer())).toList();
        List<BulkIndex.Change> gone = index.layers().stream().filter(layer -> !names.contains(layer.layer()))
                .map(layer -> new BulkIndex.Change(now, layer.layer(), BulkIndex.Kind.REMOVED, layer.features(), null)).toList();
        if (!gone.isEmpty()) {
            folder.replace(new BulkIndex(left, changes(gone, index)));
        }
    }

    private void make(Layer layer, Instant now) throws IOException {
        BulkIndex index = folder.index();
        Optional<BulkIndex.BulkLayer> before = index.layer(layer.localName());
        Optional<BulkIndex.BulkLayer> after = writer.write(layer, before, now);
        if (after.isEmpty()) {
            return;
        }
        BulkIndex.BulkLayer made = after.get();
        BulkIndex.Change change = new BulkIndex.Change(now, layer.localName(), before.isPresent() ? BulkIndex.Kind.CHANGED : BulkIndex.Kind.ADDED,
                before.map(BulkIndex.BulkLayer::features).orElse(null), made.features());
        folder.replace(new BulkIndex(inOrder(index, made), changes(List.of(change), index)));
        LOG.info("Made {} files of {} features of {}", made.files().size(), made.features(), made.layer());
    }

    private List<BulkIndex.BulkLayer> inOrder(BulkIndex index, BulkIndex.BulkLayer made) {
        List<BulkIndex.BulkLayer> layers = new ArrayList<>();
        for (Layer layer : catalog.layers()) {
            if (layer.localName().equals(made.layer())) {
                layers.add(made);
            } else {
                index.layer(layer.localName()).ifPresent(layers::add);
            }
        }
        return layers;
    }

    private static List<BulkIndex.Change> changes(List<BulkIndex.Change> latest, BulkIndex index) {
        return Stream.concat(latest.stream(), index.changes().stream()).limit(CHANGES_KEPT).toList();
    }
}
