package it.torinometropoli.gis.opendata;

import java.time.LocalDate;
import java.util.function.Consumer;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.history.KnownDays;
import it.torinometropoli.gis.history.LayerHistory;

/** What was noted of a layer whenever it became another. */
final class NotedPast implements LayerPast {

    private final LayerHistory history;
    private final Layer layer;
    private final KnownDays days;

    NotedPast(LayerHistory history, Layer layer, KnownDays days) {
        this.history = history;
        this.layer = layer;
        this.days = days;
    }

    @Override
    public KnownDays days() {
        return days;
    }

    @Override
    public String version() {
        return history.version(layer);
    }

    @Override
    public void differences(LocalDate since, LocalDate until, Consumer<Difference> taker) {
        history.differences(layer, since, until, (id, before, after) -> {
            Difference difference = new Difference(id, before, after);
            if (difference.any(layer)) {
                taker.accept(difference);
            }
        });
    }
}
