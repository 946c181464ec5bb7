package it.torinometropoli.gis.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One edition of the plan as its files give it, already checked. Lists are in the order of the plan; codes and ids are unique in
 * their list and every reference is to a row that is there.
 */
public record PlanContent(Edition edition, List<Axis> axes, List<Strategy> strategies, List<Action> actions, List<Project> projects,
        List<Indicator> indicators, List<SurveyAnswer> survey) {

    /**
     * An edition.
     *
     * @param code years of the edition, for example {@code 2024-2026}
     * @param title its name
     * @param approvedOn day of approval, or null when no source tells it
     * @param current whether it is the edition in force; true for exactly one
     */
    public record Edition(String code, String title, LocalDate approvedOn, boolean current) {
    }

    /** An axis; {@code code} is a number. */
    public record Axis(String code, String title, String description) {
    }

    /** A strategy; {@code code} begins with that of its axis. */
    public record Strategy(String code, String axis, String title, String description) {
    }

    /** An action; {@code code} begins with that of its strategy, {@code title} is a short form of the official {@code description}. */
    public record Action(String code, String strategy, String title, String description) {
    }

    /**
     * A project that carries the plan out.
     *
     * @param actions codes of actions of its strategy; empty when no action is known
     * @param linkBasis why it belongs to them: {@code cross_reference}, {@code layout} or {@code wording}; null when there are none
     * @param programme the funding programme, or null
     * @param urls addresses of pages about it
     */
    public record Project(String id, String strategy, List<String> actions, String linkBasis, String title, String description,
            String programme, List<String> urls) {
    }

    /**
     * A context indicator of a strategy.
     *
     * @param value the latest value, or null when the source prints no single number; {@code note} then tells what it prints
     * @param unit the unit of measure, or null when the source does not state it
     * @param year the year of the value
     * @param note what to know before using the value, or null
     */
    public record Indicator(String id, String strategy, String name, String description, String source, BigDecimal value, String unit,
            int year, String note) {
    }

    /**
     * An answer to a question of the survey about the plan.
     *
     * @param percent share of the respondents who gave it, 0 to 100
     * @param base number of respondents to the question
     */
    public record SurveyAnswer(String id, String section, String question, String answer, int percent, int base) {
    }
}
