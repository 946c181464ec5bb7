package it.torinometropoli.gis.territory;

import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.site.PageAddress;
import org.geotools.api.feature.simple.SimpleFeature;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists the places in a part of the territory with the actions of the edition in force that each serves. */
@Component
class PlacesHere {

    private static final String PLACES = "SELECT DISTINCT pm.layer, pm.feature_id FROM published_place_municipality pm WHERE ";
    private static final String LINKS = "SELECT DISTINCT link.layer, link.feature_id, link.action FROM published_feature_action link "
            + "JOIN published_plan_edition edition ON edition.code = link.edition AND edition.is_current "
            + "JOIN published_place_municipality pm ON pm.layer = link.layer AND pm.feature_id = link.feature_id WHERE ";

    private final JdbcClient services;
    private final PlaceLayers layers;
    private final FeatureSources features;

    PlacesHere(@Qualifier("services") JdbcClient services, PlaceLayers layers, FeatureSources features) {
        this.services = services;
        this.layers = layers;
        this.features = features;
    }

    /**
     * A place.
     *
     * @param name in the reader's language where the layer has one
     * @param kind its state, designation or work, in the reader's language, or null
     * @param state code of its state, for layers of works, or null
     * @param municipalities names of the municipalities that it touches
     * @param actions codes of the actions that it serves
     * @param path address of its page, relative to the service
     */
    record Place(String name, String kind, String state, List<String> municipalities, List<String> actions, String path) {

        /** Whether the place serves an action. */
        boolean serves(String action) {
            return actions.contains(action);
        }
    }

    /** The places of a part by layer, in the order of the pages and by name; layers without any have an empty list. */
    List<PlaceGroup> of(TerritoryScope scope, Locale locale) {
        Map<String, Set<String>> ids = new HashMap<>();
        services.sql(PLACES + scope.condition()).param(scope.parameter())
                .query(row -> {
                    ids.computeIfAbsent(row.getString("layer"), layer -> new TreeSet<>()).add(row.getString("feature_id"));
                });
        Map<String, Set<String>> actions = new HashMap<>();
        services.sql(LINKS + scope.condition()).param(scope.parameter()).query(row -> {
            actions.computeIfAbsent(row.getString("layer") + "." + row.getString("feature_id"), place -> new TreeSet<>())
                    .add(row.getString("action"));
        });
        Comparator<Place> byName = Comparator.comparing(Place::name, Collator.getInstance(locale));
        return layers.all().stream().map(layer -> new PlaceGroup(layer, ids.getOrDefault(layer.name(), Set.of()).stream()
                .map(id -> place(layer, id, actions, locale)).flatMap(Optional::stream).sorted(byName).toList())).toList();
    }

    /** Empty for a place that the services do not give (yet or any more). */
    private Optional<Place> place(Layer layer, String id, Map<String, Set<String>> actions, Locale locale) {
        FeatureSource source = features.of(layer);
        return source.feature(layer.featureId(id)).map(place -> new Place(PlaceLayers.name(layer, place, locale),
                PlaceLayers.kind(layer, place, locale).orElse(null), state(layer, place), PlaceLayers.municipalities(layer, place),
                List.copyOf(actions.getOrDefault(layer.name() + "." + id, Set.of())), PageAddress.ofFeature(layer.name(), id)));
    }

    private static String state(Layer layer, SimpleFeature place) {
        return layer.name().equals(PlaceLayers.CIRCA) ? (String) place.getAttribute("stato") : null;
    }
}
