package it.torinometropoli.gis.explorer;

import java.util.Locale;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.feature.FeatureSources;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the {@link Scope} of a request. */
@Component
class Scopes {

    private final Catalog catalog;
    private final FeatureSources features;
    private final Territories territories;
    private final PlanActions actions;
    private final MessageSource messages;

    Scopes(Catalog catalog, FeatureSources features, Territories territories, PlanActions actions, MessageSource messages) {
        this.catalog = catalog;
        this.features = features;
        this.territories = territories;
        this.actions = actions;
        this.messages = messages;
    }

    /** What is the same for every layer. */
    record Known(MessageSource messages, TerritoryNames territory, Territories territories, PlanActions actions) {
    }

    /**
     * The scope of a request.
     *
     * @param layer name of a layer that is there
     * @throws it.torinometropoli.gis.site.PageProblem when the parameters name a municipality that is not there
     */
    Scope of(String layer, Parameters parameters, Locale locale) {
        return of(features.of(catalog.layer(layer).orElseThrow()), parameters, locale);
    }

    /** The scope of a request for features that may be others than a layer has now. */
    Scope of(FeatureSource source, Parameters parameters, Locale locale) {
        TerritoryNames names = territories.names();
        String allowed = messages.getMessage("explorer.allowed.municipality", new Object[] {names.municipalities().size()}, locale);
        return new Scope(source, locale, new Known(messages, names, territories, actions),
                ReachCriterion.from(parameters, names, allowed));
    }
}
