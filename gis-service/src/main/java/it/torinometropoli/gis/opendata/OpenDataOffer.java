package it.torinometropoli.gis.opendata;

import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.metadata.SchemaOrg;
import org.springframework.stereotype.Component;

/** All that there is to take, as the page of the data shows it to people and to search engines. Addresses begin with that of the service, without a slash. */
@Component
class OpenDataOffer {

    private final Datasets datasets;
    private final PlanFiles plan;
    private final SchemaOrg markup;

    OpenDataOffer(Datasets datasets, PlanFiles plan, SchemaOrg markup) {
        this.datasets = datasets;
        this.plan = plan;
        this.markup = markup;
    }

    /** The layers in listing order. */
    List<Dataset> layers(String root, Locale locale) {
        return datasets.all(root, locale);
    }

    /** The editions of the plan, the latest first. */
    List<PlanFiles.Offer> plan(String root, Locale locale) {
        return plan.offers(root, locale);
    }

    /** The same in the terms of schema.org, as JSON-LD that may stand in a page. */
    String markup(String root, Locale locale) {
        return markup.catalogue(root, locale);
    }
}
