package it.torinometropoli.gis.opendata;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.history.FeatureState;
import it.torinometropoli.gis.history.KnownDays;
import it.torinometropoli.gis.register.RegisterDay;
import it.torinometropoli.gis.register.RegisterHistory;
import org.geotools.api.feature.simple.SimpleFeature;

/**
 * The dismissed areas as their register had them, which knows of every day since it began. Names of municipalities, zones and actions of the plan are
 * those of today in all states.
 */
final class RegisterPast implements LayerPast {

    private final RegisterHistory history;
    private final LocalDate begin;

    RegisterPast(RegisterHistory history, LocalDate begin) {
        this.history = history;
        this.begin = begin;
    }

    @Override
    public KnownDays days() {
        return new KnownDays(begin, RegisterDay.today(), List.of());
    }

    @Override
    public String version() {
        return history.at(RegisterDay.today()).version();
    }

    /** There are few areas: those of both days are compared in memory. Those that are there come first, in their order, then those that are gone. */
    @Override
    public void differences(LocalDate since, LocalDate until, Consumer<Difference> taker) {
        Map<String, FeatureState> earlier = byId(history.at(since));
        FeatureSource later = history.at(until);
        byId(later).forEach((id, state) -> {
            Difference difference = new Difference(id, earlier.remove(id), state);
            if (difference.any(later.layer())) {
                taker.accept(difference);
            }
        });
        earlier.forEach((id, state) -> taker.accept(new Difference(id, state, null)));
    }

    private static Map<String, FeatureState> byId(FeatureSource source) {
        Layer layer = source.layer();
        Map<String, FeatureState> features = new LinkedHashMap<>();
        try (Stream<SimpleFeature> all = source.features(FeatureQuery.ALL)) {
            all.forEach(feature -> features.put(feature.getID(), FeatureState.of(feature, layer)));
        }
        return features;
    }
}
