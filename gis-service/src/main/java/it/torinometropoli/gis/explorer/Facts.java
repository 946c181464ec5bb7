package it.torinometropoli.gis.explorer;

import java.util.Locale;
import java.util.Optional;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.portal.ValueText;
import org.geotools.api.feature.simple.SimpleFeature;
import org.springframework.stereotype.Component;

/** What is known of features, as a reader of a language writes it. */
@Component
class Facts {

    private final ValueText text;

    Facts(ValueText text) {
        this.text = text;
    }

    /** The name in the reader's language when the layer has one, else the name. */
    String name(Layer layer, SimpleFeature feature, Locale locale) {
        return layer.attributes().stream()
                .filter(attribute -> attribute.role() == Attribute.Role.NAME && locale.getLanguage().equals(attribute.language()))
                .map(attribute -> (String) feature.getAttribute(attribute.name())).filter(name -> name != null && !name.isBlank())
                .findFirst().orElseGet(() -> (String) feature.getAttribute("nome"));
    }

    /** The value of an attribute in words with its unit; empty when it is not known. */
    Optional<String> value(Attribute attribute, SimpleFeature feature, Locale locale) {
        Object value = feature.getAttribute(attribute.name());
        if (value == null || value.toString().isBlank()) {
            return Optional.empty();
        }
        String words = text.of(attribute, value, locale);
        return Optional.of(attribute.unit() == null ? words : words + "\u00a0" + attribute.unit());
    }

    /** The value of the attribute of a role in words; empty when the layer has none or it is not known. */
    Optional<String> value(Attribute.Role role, Layer layer, SimpleFeature feature, Locale locale) {
        return layer.attributes().stream().filter(attribute -> attribute.role() == role && attribute.shownIn(locale))
                .flatMap(attribute -> value(attribute, feature, locale).stream()).findFirst();
    }
}
