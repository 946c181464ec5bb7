package it.torinometropoli.gis.plan;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the plan through the published views. Editions come latest first, everything else in the order of the plan. */
@Component
class PlanQueries {

    private final JdbcClient services;

    PlanQueries(@Qualifier("services") JdbcClient services) {
        this.services = services;
    }

    /**
     * An axis, strategy or action.
     *
     * @param parent code of what it belongs to, or null for an axis
     */
    record Entry(String code, String parent, String title, String description) {
    }

    private record ProjectAction(String project, String action) {
    }

    List<PlanView.Edition> editions() {
        return services.sql("SELECT code, title, approved_on, in_force_from, is_current" + count("axis") + count("strategy") + count("action")
                + count("project") + count("indicator") + " FROM published_plan_edition e ORDER BY code DESC")
                .query((row, number) -> edition(row)).list();
    }

    List<Entry> axes(String edition) {
        return entries("SELECT code, NULL AS parent, title, description FROM published_plan_axis", edition);
    }

    List<Entry> strategies(String edition) {
        return entries("SELECT code, axis AS parent, title, description FROM published_plan_strategy", edition);
    }

    List<Entry> actions(String edition) {
        return entries("SELECT code, strategy AS parent, title, description FROM published_plan_action", edition);
    }

    List<PlanView.Project> projects(String edition) {
        Map<String, List<String>> actions = services
                .sql("SELECT project, action FROM published_plan_project_action WHERE edition = ? ORDER BY action").param(edition)
                .query(ProjectAction.class).list().stream()
                .collect(Collectors.groupingBy(ProjectAction::project, Collectors.mapping(ProjectAction::action, Collectors.toList())));
        return services.sql("SELECT id, strategy, link_basis, title, description, programme, urls FROM published_plan_project "
                + "WHERE edition = ? ORDER BY ordinal").param(edition)
                .query((row, number) -> project(row, actions.getOrDefault(row.getString("id"), List.of()))).list();
    }

    List<PlanView.Indicator> indicators(String edition) {
        Map<String, List<PlanView.IndicatorValue>> values = values(edition);
        return services.sql("SELECT id, strategy, name, description, source, latest_value, unit, reference_year, note "
                + "FROM published_plan_indicator WHERE edition = ? ORDER BY ordinal").param(edition)
                .query((row, number) -> indicator(row, values.getOrDefault(row.getString("id"), List.of()))).list();
    }

    private Map<String, List<PlanView.IndicatorValue>> values(String edition) {
        Map<String, List<PlanView.IndicatorValue>> values = new HashMap<>();
        services.sql("SELECT indicator, kind, period, amount, unit, source, note FROM published_plan_indicator_value WHERE edition = ? ORDER BY period, kind")
                .param(edition).query(row -> {
                    values.computeIfAbsent(row.getString("indicator"), none -> new ArrayList<>()).add(new PlanView.IndicatorValue(row.getString("kind"),
                            row.getString("period"), plain(row.getBigDecimal("amount")), row.getString("unit"), row.getString("source"), row.getString("note")));
                });
        return values;
    }

    List<PlanView.Answer> survey(String edition) {
        return services.sql("SELECT section, question, answer, percentage AS percent, respondents AS base "
                + "FROM published_plan_survey_answer WHERE edition = ? ORDER BY ordinal").param(edition)
                .query(PlanView.Answer.class).list();
    }

    private List<Entry> entries(String select, String edition) {
        return services.sql(select + " WHERE edition = ? ORDER BY ordinal").param(edition).query(Entry.class).list();
    }

    private static String count(String part) {
        return ", (SELECT count(*) FROM published_plan_%s p WHERE p.edition = e.code) AS %s_count".formatted(part, part);
    }

    private static PlanView.Edition edition(ResultSet row) throws SQLException {
        PlanView.Counts counts = new PlanView.Counts(row.getInt("axis_count"), row.getInt("strategy_count"), row.getInt("action_count"),
                row.getInt("project_count"), row.getInt("indicator_count"));
        return new PlanView.Edition(row.getString("code"), row.getString("title"), row.getObject("approved_on", LocalDate.class),
                row.getObject("in_force_from", LocalDate.class), row.getBoolean("is_current"), counts);
    }

    private static PlanView.Project project(ResultSet row, List<String> actions) throws SQLException {
        String urls = row.getString("urls");
        return new PlanView.Project(row.getString("id"), row.getString("strategy"), actions, row.getString("link_basis"),
                row.getString("title"), row.getString("description"), row.getString("programme"),
                urls == null || urls.isEmpty() ? List.of() : List.of(urls.split(";")));
    }

    private static PlanView.Indicator indicator(ResultSet row, List<PlanView.IndicatorValue> values) throws SQLException {
        return new PlanView.Indicator(row.getString("id"), row.getString("strategy"), row.getString("name"),
                row.getString("description"), row.getString("source"), plain(row.getBigDecimal("latest_value")), row.getString("unit"),
                row.getInt("reference_year"), row.getString("note"), values);
    }

    /** Without the zeros that the column adds at the end, and without an exponent. */
    private static BigDecimal plain(BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
