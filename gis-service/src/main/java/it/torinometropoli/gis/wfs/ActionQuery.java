package it.torinometropoli.gis.wfs;

import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.plan.ActionPlaces;
import org.springframework.stereotype.Component;

/** The stored query for the features that are linked to an action of the plan. */
@Component
final class ActionQuery implements StoredQuery {

    private static final Parameter ACTION = Parameter.required("azione", "xsd:string", WfsTexts.text("of-action.action"));
    private static final Parameter EDITION = Parameter.optional("edizione", "xsd:string", WfsTexts.text("of-action.edition"));

    private final ActionPlaces plan;
    private final PlaceQueries places;

    ActionQuery(ActionPlaces plan, PlaceQueries places) {
        this.plan = plan;
        this.places = places;
    }

    @Override
    public String id() {
        return OWN + "FeaturesOfAction";
    }

    @Override
    public LocalizedText title() {
        return WfsTexts.text("of-action.title");
    }

    @Override
    public LocalizedText summary() {
        return WfsTexts.text("of-action.summary");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(ACTION, EDITION, PlaceQueries.LAYER);
    }

    @Override
    public List<Layer> returns() {
        return places.with(layer -> !layer.links().isEmpty());
    }

    @Override
    public List<LayerQuery> queries(Map<String, String> arguments) {
        List<String> editions = plan.editions();
        String edition = arguments.getOrDefault(EDITION.name(), editions.isEmpty() ? "" : editions.get(0));
        if (!editions.contains(edition)) {
            throw OwsException.notAllowed(EDITION.name(), edition, editions);
        }
        String action = arguments.get(ACTION.name());
        List<String> actions = plan.actions(edition);
        if (!actions.contains(action)) {
            throw OwsException.notAllowed(ACTION.name(), action, actions);
        }
        return places.of(plan.of(edition, action), null, arguments);
    }
}
