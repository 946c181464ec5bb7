package it.torinometropoli.gis.plan;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.CatalogException;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.settings.Folders;
import org.geotools.api.feature.simple.SimpleFeature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the links from places to actions that the rules in the layer descriptions call for. Links made by people stay as they are. */
@Component
public class LinkRules {

    /** Author of the links that are made here. */
    static final String AUTHOR = "regola";

    private static final Logger LOG = LoggerFactory.getLogger(LinkRules.class);

    private final Catalog catalog;
    private final FeatureSources features;
    private final Path descriptions;
    private final LinkTable table;
    private final PlanSuccession succession;
    private final TransactionTemplate transaction;

    LinkRules(Catalog catalog, FeatureSources features, Folders folders, LinkTable table, PlanSuccession succession,
            PlatformTransactionManager transactions) {
        this.catalog = catalog;
        this.features = features;
        this.descriptions = folders.layerFolder();
        this.table = table;
        this.succession = succession;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Evaluates every rule on the features as they are loaded now and makes the links by rule exactly those that hold. A rule for an action of an
     * edition that another one has followed links to the actions that go on with it; the links to the action itself stay as they were then. Where two
     * rules link a feature to the same action, the first one in the layer's description is the reason. Doing it again changes nothing. Links of
     * layers that this catalogue does not have stay as they are: another instance may publish them.
     *
     * @return whether a link was made, changed or removed, so that features with their attribute {@code azioni} are to be loaded again
     * @throws CatalogException when a rule names an action or an attribute that is not there or is not ECQL; no link has then changed
     */
    public boolean evaluate() {
        List<PlanSuccession.Step> steps = succession.steps();
        Map<Link.Key, Link> called = called(steps);
        Set<String> followed = steps.stream().map(step -> step.action().edition()).collect(Collectors.toSet());
        int changes = transaction.execute(status -> apply(called, followed));
        if (changes > 0) {
            LOG.info("Links from places to plan actions: {} by rule, {} changed", called.size(), changes);
        }
        return changes > 0;
    }

    private Map<Link.Key, Link> called(List<PlanSuccession.Step> steps) {
        Map<Link.Key, Link> called = new LinkedHashMap<>();
        for (LinkCondition condition : LinkCondition.readAll(catalog, table.actions(), descriptions)) {
            List<PlanSuccession.Heir> heirs = PlanSuccession.heirs(new ActionKey(condition.rule().edition(), condition.rule().action()), steps);
            FeatureQuery matching = new FeatureQuery(condition.filter(), null, List.of(), 0, FeatureQuery.NO_LIMIT);
            try (Stream<SimpleFeature> places = features.of(condition.layer()).features(matching)) {
                places.forEach(feature -> {
                    String id = condition.layer().localId(feature.getID()).orElseThrow();
                    heirs.forEach(heir -> {
                        Link.Key key = new Link.Key(condition.layer().name(), id, heir.action());
                        called.putIfAbsent(key, new Link(key, condition.rule().relation(), condition.rule().when(), AUTHOR, heir.from()));
                    });
                });
            }
        }
        return called;
    }

    private int apply(Map<Link.Key, Link> called, Set<String> followed) {
        int changes = 0;
        Map<Link.Key, Link> missing = new LinkedHashMap<>(called);
        for (Link present : table.all()) {
            Link wanted = missing.remove(present.key());
            boolean ofOtherLayers = catalog.layer(present.key().layer()).isEmpty();
            boolean ofThePast = followed.contains(present.key().action().edition());
            if (ofOtherLayers || ofThePast || !present.author().equals(AUTHOR) || present.equals(wanted)) {
                continue;
            }
            if (wanted == null) {
                table.delete(present.key());
            } else {
                table.update(wanted);
            }
            changes++;
        }
        missing.values().forEach(table::insert);
        return changes + missing.size();
    }
}
