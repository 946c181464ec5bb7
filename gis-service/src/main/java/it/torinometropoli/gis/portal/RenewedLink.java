package it.torinometropoli.gis.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import it.torinometropoli.gis.format.PlanEdition;
import it.torinometropoli.gis.plan.ActionPlaces;
import it.torinometropoli.gis.plan.PlanSuccession;
import it.torinometropoli.gis.site.PageAddress;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes a link to the map that was made with an earlier edition of the plan one with the codes that the edition in force goes on with. */
@Component
public class RenewedLink {

    /** The path of the map with the frame of the site. */
    static final String MAP = "/";
    private static final String ACTIONS = "azione";
    private static final String EDITION = "edizione";
    private static final String RENEWED = "rinnovo";
    private static final String LANGUAGE = "lang";

    private final PlanEdition plan;
    private final ActionPlaces actions;
    private final PlanSuccession succession;

    RenewedLink(PlanEdition plan, ActionPlaces actions, PlanSuccession succession) {
        this.plan = plan;
        this.actions = actions;
        this.succession = succession;
    }

    /**
     * Where a link goes on: the map with the actions that go on with those of the link; where all of them have ended the page of the plan that says so, or
     * of a map that stands in another page the map alone.
     *
     * @param path of the map
     * @param query the parameters of the link
     * @return an address relative to the service; empty when the link names no actions, or none of an edition other than the one in force
     */
    public Optional<String> of(String path, MultiValueMap<String, String> query) {
        String edition = query.getFirst(EDITION);
        List<String> codes = query.getOrDefault(ACTIONS, List.of()).stream().flatMap(value -> Arrays.stream(value.split(","))).map(String::strip)
                .filter(code -> !code.isEmpty()).toList();
        if (codes.isEmpty() || edition == null || plan.inForce().filter(edition::equals).isPresent()) {
            return Optional.empty();
        }
        List<String> meant = actions.actions(edition).stream().filter(action -> codes.stream().anyMatch(code -> under(action, code))).toList();
        if (meant.isEmpty()) {
            return Optional.empty();
        }
        List<String> now = succession.codes(edition, meant);
        if (now.isEmpty() && path.equals(MAP)) {
            return Optional.of(UriComponentsBuilder.fromPath(meant.size() == 1 ? PageAddress.ofAction(meant.get(0)) : PageAddress.PLAN)
                    .queryParam(EDITION, edition).queryParamIfPresent(LANGUAGE, Optional.ofNullable(query.getFirst(LANGUAGE))).encode().build().toUriString());
        }
        UriComponentsBuilder renewed = UriComponentsBuilder.fromPath(path).queryParams(query).replaceQueryParam(EDITION).replaceQueryParam(ACTIONS);
        if (!now.isEmpty()) {
            renewed.queryParam(ACTIONS, String.join(",", shortened(now)));
        }
        return Optional.of(renewed.queryParam(RENEWED, edition).encode().build().toUriString());
    }

    private static boolean under(String action, String code) {
        return action.equals(code) || action.startsWith(code + ".");
    }

    /** Where all actions of a strategy are meant, its code alone. */
    private List<String> shortened(List<String> codes) {
        List<String> all = plan.inForce().map(actions::actions).orElse(List.of());
        List<String> shortened = new ArrayList<>();
        for (String code : codes) {
            String strategy = code.substring(0, code.lastIndexOf('.'));
            boolean whole = all.stream().filter(action -> under(action, strategy)).allMatch(codes::contains);
            String named = whole ? strategy : code;
            if (!shortened.contains(named)) {
                shortened.add(named);
            }
        }
        return shortened;
    }
}
