package it.torinometropoli.gis.territory;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.site.MapAddress;
import it.torinometropoli.gis.site.MapPicture;
import it.torinometropoli.gis.site.PageProblem;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** Gathers what the pages of a municipality and of a zone tell alike. */
@Component
class PlanHerePages {

    private final PlacesHere places;
    private final ActionsHere actions;
    private final PlaceLayers layers;

    PlanHerePages(PlacesHere places, ActionsHere actions, PlaceLayers layers) {
        this.places = places;
        this.actions = actions;
        this.layers = layers;
    }

    /**
     * What is here.
     *
     * @param facts what shapes tell of the part and its like
     * @param action code of the action whose places alone are asked for, or null
     * @throws PageProblem when the edition in force has no such action
     */
    PlanHere of(TerritoryPart part, ShapeFacts facts, String action, Locale locale) {
        List<ActionsHere.PlanRow> plan = actions.plan();
        List<PlaceGroup> groups = places.of(part.scope(), locale);
        return new PlanHere(part, plan.isEmpty() ? null : plan.get(0).edition(), ActionsHere.served(plan, groups), groups, chosen(plan, action),
                facts.share(part.key()), picture(facts.shape(part.key())),
                facts.isSchematic(part.key()), MapAddress.ofFeature(part.featureId(), locale));
    }

    private static ActionsHere.PlanRow chosen(List<ActionsHere.PlanRow> plan, String action) {
        if (action == null || action.isBlank()) {
            return null;
        }
        return plan.stream().filter(row -> row.code().equals(action)).findFirst().orElseThrow(() -> PageProblem.badParameter("azione", action,
                plan.stream().map(ActionsHere.PlanRow::code).collect(Collectors.joining(", "))));
    }

    private MapPicture picture(Geometry shape) {
        return shape == null ? null : MapPicture.of(shape.getEnvelopeInternal(), layers.all().stream().map(Layer::name).toArray(String[]::new));
    }
}
