package it.torinometropoli.gis.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.CatalogException;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LinkRule;
import it.torinometropoli.gis.feature.EcqlFilters;
import it.torinometropoli.gis.feature.FilterException;
import org.geotools.api.filter.Filter;
import org.geotools.filter.FilterAttributeExtractor;

/**
 * A link rule of a layer that has been checked.
 *
 * @param filter its condition, ready to be evaluated on the layer's features
 */
record LinkCondition(Layer layer, LinkRule rule, Filter filter) {

    private static final String MADE_BY_LINKS = "azioni";

    /**
     * Reads the link rules of every layer.
     *
     * @param actions the actions that are there
     * @param folder of the layer descriptions, for messages
     * @return the rules in the order of the catalogue
     * @throws CatalogException when a rule names an action or attribute that is not there, is not ECQL, or depends on its own outcome
     */
    static List<LinkCondition> readAll(Catalog catalog, Set<ActionKey> actions, Path folder) {
        List<LinkCondition> conditions = new ArrayList<>();
        for (Layer layer : catalog.layers()) {
            Path file = folder.resolve(layer.name() + ".yaml");
            for (LinkRule rule : layer.links()) {
                if (!actions.contains(new ActionKey(rule.edition(), rule.action()))) {
                    throw new CatalogException(file, 0, "a link names action %s of edition %s, which is not in the plan"
                            .formatted(rule.action(), rule.edition()));
                }
                conditions.add(new LinkCondition(layer, rule, filter(layer, rule, file)));
            }
        }
        return conditions;
    }

    private static Filter filter(Layer layer, LinkRule rule, Path file) {
        Filter filter;
        try {
            filter = EcqlFilters.parse(rule.when(), layer);
        } catch (FilterException wrong) {
            throw new CatalogException(file, 0, "the link to action %s has the condition '%s': %s"
                    .formatted(rule.action(), rule.when(), wrong.getMessage()));
        }
        FilterAttributeExtractor named = new FilterAttributeExtractor();
        filter.accept(named, null);
        if (named.getAttributeNameSet().contains(MADE_BY_LINKS)) {
            throw new CatalogException(file, 0, "the link to action %s depends on '%s', which the links make"
                    .formatted(rule.action(), MADE_BY_LINKS));
        }
        return filter;
    }
}
