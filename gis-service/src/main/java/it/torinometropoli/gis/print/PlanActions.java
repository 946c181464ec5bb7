package it.torinometropoli.gis.print;

import java.util.List;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The actions of the edition of the plan in force. */
@Component
class PlanActions {

    private static final String SELECT = "SELECT action.code, action.title FROM published_plan_action action "
            + "JOIN published_plan_edition edition ON edition.code = action.edition AND edition.is_current ORDER BY action.ordinal";

    private final JdbcClient services;

    PlanActions(@Qualifier("services") JdbcClient services) {
        this.services = services;
    }

    /**
     * An action.
     *
     * @param code its code, such as {@code 2.2.2}
     * @param title its short title, in Italian
     */
    record PlanAction(String code, String title) {

        /** Whether a code names the action, its strategy or its axis. */
        boolean under(String asked) {
            return code.equals(asked) || code.startsWith(asked + ".");
        }
    }

    /** All actions in the order of the plan. */
    List<PlanAction> all() {
        return services.sql(SELECT).query((row, number) -> new PlanAction(row.getString("code"), row.getString("title"))).list();
    }
}
