package it.torinometropoli.gis.plan;

import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import org.springframework.stereotype.Component;

/** Why a place serves an action, in words. */
@Component
class LinkReasons {

    private final Catalog catalog;

    LinkReasons(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The rule's description in the reader's language when the basis is a rule's condition; else the basis.
     *
     * @param layer name of the place's layer
     */
    String words(String layer, ActionKey action, String basis, Locale locale) {
        return catalog.layer(layer).map(Layer::links).orElse(List.of()).stream()
                .filter(rule -> action.equals(new ActionKey(rule.edition(), rule.action())) && rule.when().equals(basis))
                .map(rule -> rule.description().in(locale)).findFirst().orElse(basis);
    }
}
