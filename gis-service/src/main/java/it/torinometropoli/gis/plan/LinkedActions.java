package it.torinometropoli.gis.plan;

import java.util.List;
import java.util.Locale;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The actions of the edition in force that a place serves. */
@Component
public class LinkedActions {

    private static final String SELECT = "SELECT link.edition, link.action, action.title, link.relation, link.basis, link.from_edition, link.from_action "
            + "FROM published_feature_action link "
            + "JOIN published_plan_edition edition ON edition.code = link.edition AND edition.is_current "
            + "JOIN published_plan_action action ON action.edition = link.edition AND action.code = link.action "
            + "WHERE link.layer = ? AND link.feature_id = ? ORDER BY action.ordinal";

    private final JdbcClient services;
    private final LinkReasons reasons;

    LinkedActions(@Qualifier("services") JdbcClient services, LinkReasons reasons) {
        this.services = services;
        this.reasons = reasons;
    }

    /**
     * An action that a place serves.
     *
     * @param code code of the action in the edition in force
     * @param title its short title, in Italian
     * @param relation how the place serves it, a short code
     * @param reason why the two are linked, in words
     */
    public record LinkedAction(String code, String title, String relation, String reason) {
    }

    /**
     * The actions of a place in the order of the plan.
     *
     * @param layer name of the place's layer
     * @param id identifier of the place within the layer
     * @param locale language of {@link LinkedAction#reason()}
     */
    public List<LinkedAction> of(String layer, String id, Locale locale) {
        return services.sql(SELECT).params(layer, id).query((row, number) -> {
            ActionKey action = new ActionKey(row.getString("edition"), row.getString("action"));
            return new LinkedAction(action.code(), row.getString("title"), row.getString("relation"),
                    reasons.words(layer, action, new LinkReasons.Reason(row.getString("basis"),
                            ActionKey.orNull(row.getString("from_edition"), row.getString("from_action"))), locale));
        }).list();
    }
}
