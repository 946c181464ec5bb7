package it.torinometropoli.gis.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.site.MapPicture;
import it.torinometropoli.gis.site.PageAddress;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** The places of a part of the plan as its page shows them. */
@Component
class PartPlaces {

    /** So many places are named one by one in the address of their picture. */
    private static final int MOST_NAMED = 60;
    private static final String ACTIONS = "azioni";

    private final Catalog catalog;
    private final FeatureSources features;

    PartPlaces(Catalog catalog, FeatureSources features) {
        this.catalog = catalog;
        this.features = features;
    }

    /**
     * A place in a list.
     *
     * @param name its name in the reader's language where its layer has one, or its identifier
     * @param href address of its page
     * @param kind title of its layer
     */
    record Place(PlaceKey key, String name, String href, String kind) {
    }

    /**
     * A map of places.
     *
     * @param schematic whether shapes are on it that are not surveyed
     */
    record PlaceMap(MapPicture picture, boolean schematic) {
    }

    /** Places with what a list shows of them; those that are gone meanwhile are left out. */
    List<Place> listed(List<PlaceKey> keys, Locale locale) {
        List<Place> places = new ArrayList<>();
        for (PlaceKey key : keys) {
            feature(key).ifPresent(feature -> {
                Layer layer = catalog.layer(key.layer()).orElseThrow();
                places.add(new Place(key, name(layer, feature, locale), PageAddress.ofFeature(key.layer(), key.id()), layer.title().in(locale)));
            });
        }
        return places;
    }

    /** The title of a layer. */
    String kind(String layer, Locale locale) {
        return catalog.layer(layer).map(one -> one.title().in(locale)).orElse(layer);
    }

    /**
     * A map of some places of a part of the edition in force; null without any, where they are not held in memory, and where some of very many
     * are chosen.
     */
    PlaceMap map(PlanPart part, Set<PlaceKey> keys) {
        boolean few = keys.size() <= MOST_NAMED;
        if (!few && keys.size() < part.places().size()) {
            return null;
        }
        Envelope area = new Envelope();
        Map<String, String> conditions = new LinkedHashMap<>();
        Map<Layer, List<PlaceKey>> drawable = drawable(keys);
        drawable.forEach((layer, places) -> {
            places.forEach(place -> feature(place).map(feature -> feature.getAttribute(FeatureSource.GEOMETRY))
                    .ifPresent(shape -> area.expandToInclude(((Geometry) shape).getEnvelopeInternal())));
            conditions.put(layer.name(), few ? named(layer, places) : serving(layer, part));
        });
        MapPicture picture = MapPicture.of(area, conditions);
        return picture == null ? null : new PlaceMap(picture, drawable.keySet().stream().anyMatch(layer -> layer.schematic() != null));
    }

    private static String named(Layer layer, List<PlaceKey> places) {
        return places.stream().map(place -> "'" + layer.featureId(place.id()).replace("'", "''") + "'")
                .collect(Collectors.joining(",", "IN (", ")"));
    }

    private static String serving(Layer layer, PlanPart part) {
        String actions = layer.attribute(Attribute.Role.ACTIONS).map(Attribute::name).orElse(ACTIONS);
        return part.placedActions().stream().map(PlanPart::code).flatMap(code -> Stream.of(" = '" + code + "'", " LIKE '" + code + ";%'",
                " LIKE '%;" + code + "'", " LIKE '%;" + code + ";%'")).map(actions::concat).collect(Collectors.joining(" OR "));
    }

    private Map<Layer, List<PlaceKey>> drawable(Set<PlaceKey> keys) {
        Map<Layer, List<PlaceKey>> byLayer = new LinkedHashMap<>();
        keys.forEach(key -> catalog.layer(key.layer()).filter(features::drawable)
                .ifPresent(layer -> byLayer.computeIfAbsent(layer, none -> new ArrayList<>()).add(key)));
        return byLayer;
    }

    private Optional<SimpleFeature> feature(PlaceKey key) {
        return catalog.layer(key.layer()).flatMap(layer -> features.of(layer).feature(layer.featureId(key.id())));
    }

    private static String name(Layer layer, SimpleFeature feature, Locale locale) {
        return layer.attributes().stream().filter(attribute -> attribute.role() == Attribute.Role.NAME && attribute.shownIn(locale))
                .sorted(Comparator.comparing(attribute -> attribute.language() == null))
                .map(attribute -> feature.getAttribute(attribute.name())).filter(name -> name != null && !name.toString().isBlank())
                .map(Object::toString).findFirst().orElse(feature.getID());
    }
}
