package it.torinometropoli.gis.format;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.feature.LayerDates;
import org.springframework.stereotype.Component;

/** Tells where the features of a layer come from and under which conditions they may be used. Safe for use by many threads. */
@Component
public class Provenances {

    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");

    private final PlanEdition plan;
    private final LayerDates dates;
    private final FeatureSources sources;
    private volatile KnownEdition known;

    Provenances(PlanEdition plan, LayerDates dates, FeatureSources sources) {
        this.plan = plan;
        this.dates = dates;
        this.sources = sources;
    }

    /** An edition in the state of the data in which it was asked for. */
    private record KnownEdition(long generation, Optional<String> code) {
    }

    /** What goes with the features that a layer has now. */
    public Provenance of(Layer layer) {
        LocalDate date = dates.of(layer).map(since -> since.atZone(ITALY).toLocalDate()).orElse(null);
        String edition = layer.attribute(Attribute.Role.ACTIONS).flatMap(actions -> edition()).orElse(null);
        return new Provenance(layer.licence().name(), layer.licence().url(), layer.attribution().title(), edition, date);
    }

    /** When another edition comes into force, features name other actions: then some layer is read again. */
    private Optional<String> edition() {
        long generation = sources.generation();
        KnownEdition last = known;
        if (last == null || last.generation() != generation) {
            last = new KnownEdition(generation, plan.inForce());
            known = last;
        }
        return last.code();
    }
}
