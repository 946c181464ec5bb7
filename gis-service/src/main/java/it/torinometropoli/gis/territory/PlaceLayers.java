package it.torinometropoli.gis.territory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;
import org.geotools.api.feature.simple.SimpleFeature;
import org.springframework.stereotype.Component;

/** The layers whose places are known by municipality, as far as the catalogue has them. */
@Component
class PlaceLayers {

    static final String DISMISSED = "aree_dismesse";
    static final String CIRCA = "catalogo_circa";
    static final String RESTORATION = "luoghi_ripristino";
    static final String PROTECTED = "aree_protette";

    private static final List<String> ORDER = List.of(DISMISSED, CIRCA, RESTORATION, PROTECTED);

    private final Catalog catalog;

    PlaceLayers(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The layers in the order of the pages. */
    List<Layer> all() {
        return ORDER.stream().map(catalog::layer).flatMap(Optional::stream).toList();
    }

    /** Whether a layer is published. */
    boolean has(String name) {
        return ORDER.contains(name) && catalog.layer(name).isPresent();
    }

    /** The name of a place in the reader's language when its layer has one, else its name; its identifier when it has none. */
    static String name(Layer layer, SimpleFeature place, Locale locale) {
        return layer.attributes().stream().filter(attribute -> attribute.role() == Attribute.Role.NAME && attribute.shownIn(locale))
                .sorted((one, other) -> Boolean.compare(one.language() == null, other.language() == null))
                .map(attribute -> text(place, attribute)).flatMap(Optional::stream).findFirst().orElseGet(place::getID);
    }

    /** What a reader of a few words is told of a place: its state, its designation or the work proposed. */
    static Optional<String> kind(Layer layer, SimpleFeature place, Locale locale) {
        return switch (layer.name()) {
            case DISMISSED -> words(layer, place, "stato", locale);
            case PROTECTED -> words(layer, place, "designazione", locale);
            default -> words(layer, place, "tipo", locale);
        };
    }

    /** The municipalities that a place touches, as its source names them, else the one of its point. */
    static List<String> municipalities(Layer layer, SimpleFeature place) {
        return layer.attribute("comuni").flatMap(attribute -> text(place, attribute)).map(names -> List.of(names.split("\\s*;\\s*")))
                .orElseGet(() -> layer.attribute(Attribute.Role.MUNICIPALITY_NAME).flatMap(attribute -> text(place, attribute)).stream().toList());
    }

    private static Optional<String> words(Layer layer, SimpleFeature place, String name, Locale locale) {
        return layer.attribute(name + "_" + locale.getLanguage()).or(() -> layer.attribute(name))
                .flatMap(attribute -> text(place, attribute).map(value -> readable(attribute, value, locale)));
    }

    private static String readable(Attribute attribute, String value, Locale locale) {
        LocalizedText words = attribute.values().get(value);
        return words == null ? value : words.in(locale);
    }

    private static Optional<String> text(SimpleFeature place, Attribute attribute) {
        return Optional.ofNullable(place.getAttribute(attribute.name())).map(Object::toString).filter(value -> !value.isBlank());
    }
}
