package it.torinometropoli.gis.portal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.plan.LinkedActions;
import it.torinometropoli.gis.site.MapAddress;
import it.torinometropoli.gis.site.PageAddress;
import it.torinometropoli.gis.site.ReaderLanguage;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** Writes the card of a feature. */
@Component
public class FeatureCards {

    private final Catalog catalog;
    private final FeatureSources features;
    private final LinkedActions actions;
    private final ValueText text;
    private final Geographic geographic;

    FeatureCards(Catalog catalog, FeatureSources features, LinkedActions actions, ValueText text, Geographic geographic) {
        this.catalog = catalog;
        this.features = features;
        this.actions = actions;
        this.text = text;
        this.geographic = geographic;
    }

    /**
     * The card of a feature.
     *
     * @param layerName name of its layer
     * @param id its identifier within the layer
     * @throws Problem when there is no such layer or feature
     */
    public FeatureCard card(String layerName, String id, Locale locale) {
        Layer layer = catalog.layer(layerName).orElseThrow(() -> Problem.notThere("problem.layer", layerName,
                String.join(", ", catalog.layers().stream().map(Layer::name).toList())));
        FeatureSource source = features.of(layer);
        SimpleFeature feature = source.feature(layer.featureId(id)).orElseThrow(() -> noFeature(source, id));
        return new FeatureCard(feature.getID(), layer.name(), layer.title().in(locale), name(layer, feature, locale),
                facts(layer, feature, locale), place(layer, feature, Attribute.Role.MUNICIPALITY, locale),
                place(layer, feature, Attribute.Role.ZONE, locale), links(layer, id, locale),
                geographic.envelope((Geometry) feature.getDefaultGeometry()),
                words(layer, feature, Attribute.Role.GEOMETRY_QUALITY, locale), words(layer, feature, Attribute.Role.SOURCE, locale),
                inLanguage(PageAddress.ofFeature(layer.name(), id), locale));
    }

    private static Problem noFeature(FeatureSource source, String id) {
        Layer layer = source.layer();
        Optional<String> example = first(source).flatMap(feature -> layer.localId(feature.getID()));
        return example.map(there -> Problem.notThere("problem.feature", layer.name(), id, source.count(FeatureQuery.ALL), there))
                .orElseGet(() -> Problem.notThere("problem.feature.none", layer.name(), id));
    }

    private static Optional<SimpleFeature> first(FeatureSource source) {
        try (Stream<SimpleFeature> features = source.features(FeatureQuery.ALL.page(0, 1))) {
            return features.findFirst();
        }
    }

    /** The name in the reader's language when the layer has one, else the name. */
    private static String name(Layer layer, SimpleFeature feature, Locale locale) {
        return layer.attributes().stream()
                .filter(attribute -> attribute.role() == Attribute.Role.NAME && locale.getLanguage().equals(attribute.language()))
                .map(attribute -> (String) feature.getAttribute(attribute.name())).filter(name -> name != null && !name.isBlank())
                .findFirst().orElseGet(() -> (String) feature.getAttribute("nome"));
    }

    private List<FeatureCard.Fact> facts(Layer layer, SimpleFeature feature, Locale locale) {
        return layer.attributes().stream()
                .filter(attribute -> attribute.role() == null && attribute.shownIn(locale) && known(feature, attribute))
                .map(attribute -> new FeatureCard.Fact(attribute.name(), attribute.title().in(locale),
                        text.of(attribute, feature.getAttribute(attribute.name()), locale), attribute.unit()))
                .toList();
    }

    private static boolean known(SimpleFeature feature, Attribute attribute) {
        Object value = feature.getAttribute(attribute.name());
        return value != null && !value.toString().isBlank();
    }

    private FeatureCard.Place place(Layer layer, SimpleFeature feature, Attribute.Role role, Locale locale) {
        String territory = role == Attribute.Role.ZONE ? TerritoryLayers.ZONES : TerritoryLayers.MUNICIPALITIES;
        return layer.attribute(role).filter(attribute -> known(feature, attribute) && !layer.name().equals(territory))
                .map(attribute -> feature.getAttribute(attribute.name()).toString())
                .flatMap(code -> catalog.layer(territory).flatMap(place -> features.of(place).feature(place.featureId(code)))
                        .map(place -> new FeatureCard.Place(code, (String) place.getAttribute("nome"),
                                MapAddress.ofFeature(place.getID(), locale), inLanguage(PageAddress.ofFeature(territory, code), locale))))
                .orElse(null);
    }

    private List<FeatureCard.Link> links(Layer layer, String id, Locale locale) {
        return actions.of(layer.name(), id, locale).stream().map(action -> new FeatureCard.Link(action.code(), action.title(),
                action.relation(), action.reason(), MapAddress.ofAction(action.code(), locale),
                inLanguage(PageAddress.ofAction(action.code()), locale))).toList();
    }

    /** The address of a page in a language; the first of those offered is left out. */
    private static String inLanguage(String page, Locale locale) {
        return ReaderLanguage.OFFERED.get(0).equals(locale) ? page : page + "?" + ReaderLanguage.PARAMETER + "=" + locale.getLanguage();
    }

    private String words(Layer layer, SimpleFeature feature, Attribute.Role role, Locale locale) {
        return layer.attributes().stream()
                .filter(attribute -> attribute.role() == role && attribute.shownIn(locale) && known(feature, attribute)).findFirst()
                .map(attribute -> text.of(attribute, feature.getAttribute(attribute.name()), locale)).orElse(null);
    }
}
