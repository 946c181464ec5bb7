package it.torinometropoli.gis.explorer;

import java.util.List;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The actions of the plan in force by name. */
@Component
class PlanActions {

    private final JdbcClient services;

    PlanActions(@Qualifier("services") JdbcClient services) {
        this.services = services;
    }

    /**
     * An action.
     *
     * @param code for example {@code 2.2.2}
     * @param title its short title, in Italian
     */
    record Action(String code, String title) {
    }

    /** All actions, in the order of the plan. */
    List<Action> all() {
        return services.sql("SELECT action.code, action.title FROM published_plan_action action "
                + "JOIN published_plan_edition edition ON edition.code = action.edition AND edition.is_current ORDER BY action.ordinal")
                .query(Action.class).list();
    }
}
