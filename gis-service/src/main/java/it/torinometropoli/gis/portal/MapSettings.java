package it.torinometropoli.gis.portal;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;
import it.torinometropoli.gis.format.PlanEdition;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the map client has to know before it asks for anything, carried by the page as JSON. */
@Component
public class MapSettings {

    private final JsonMapper json;
    private final PlanEdition plan;
    private final BaseMaps baseMaps;

    MapSettings(JsonMapper json, PlanEdition plan, BaseMaps baseMaps) {
        this.json = json;
        this.plan = plan;
        this.baseMaps = baseMaps;
    }

    /** A base map in a reader's language. */
    private record Choice(String id, String name, BaseMap.Kind kind, String url, String layers, String attribution,
            @JsonProperty("attribution_url") String attributionUrl, @JsonProperty("max_zoom") int maxZoom) {
    }

    /** What is said; the edition of the plan in force is null when no plan is loaded. */
    private record Content(String edition, @JsonProperty("base_maps") List<Choice> baseMaps) {
    }

    /** The settings as a JSON object, safe within a {@code script} element. */
    public String json(Locale locale) {
        return json.writeValueAsString(new Content(plan.inForce().orElse(null), baseMaps.baseMaps().stream().map(map -> in(map, locale)).toList()))
                .replace("<", "\\u003c");
    }

    private static Choice in(BaseMap map, Locale locale) {
        return new Choice(map.id(), map.name().in(locale), map.kind(), map.url(), map.layers(), map.attribution(), map.attributionUrl(),
                map.maxZoom());
    }
}
