package it.torinometropoli.gis.plan;

import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LinkRule;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Why a place serves an action, in words. */
@Component
class LinkReasons {

    private final Catalog catalog;
    private final PlanSuccession succession;
    private final MessageSource messages;

    LinkReasons(Catalog catalog, PlanSuccession succession, MessageSource messages) {
        this.catalog = catalog;
        this.succession = succession;
        this.messages = messages;
    }

    /**
     * Why a place serves an action, as the link has it.
     *
     * @param basis the condition of the rule, or the words of a person
     * @param from the action of the edition before whose link it carries on; null for none
     */
    record Reason(String basis, ActionKey from) {
    }

    /**
     * The rule's description in the reader's language when the basis is a rule's condition; else the basis. A link that carries another one on says
     * which action that one was made for.
     *
     * @param layer name of the place's layer
     */
    String words(String layer, ActionKey action, Reason reason, Locale locale) {
        if (reason.from() == null) {
            return rule(layer, action, reason.basis(), locale);
        }
        String words = rule(layer, succession.first(reason.from(), rule -> ruled(layer, rule, reason.basis())), reason.basis(), locale);
        return messages.getMessage("plan.link.carried", new Object[] {words, reason.from().code(), reason.from().edition()}, locale);
    }

    private boolean ruled(String layer, ActionKey action, String basis) {
        return rules(layer).stream().anyMatch(rule -> action.equals(new ActionKey(rule.edition(), rule.action())) && rule.when().equals(basis));
    }

    private String rule(String layer, ActionKey action, String basis, Locale locale) {
        return rules(layer).stream().filter(rule -> action.equals(new ActionKey(rule.edition(), rule.action())) && rule.when().equals(basis))
                .map(rule -> rule.description().in(locale)).findFirst().orElse(basis);
    }

    private List<LinkRule> rules(String layer) {
        return catalog.layer(layer).map(Layer::links).orElse(List.of());
    }
}
