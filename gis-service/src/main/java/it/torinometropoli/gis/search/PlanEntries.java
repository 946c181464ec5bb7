package it.torinometropoli.gis.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.LocalizedText;
import it.torinometropoli.gis.site.PageAddress;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The actions, strategies and projects of the edition of the plan in force. Their texts are the official ones, in Italian. */
@Component
class PlanEntries {

    private static final LocalizedText ACTIONS = new LocalizedText("Azioni del piano", "Actions of the plan");
    private static final LocalizedText STRATEGIES = new LocalizedText("Strategie del piano", "Strategies of the plan");
    private static final LocalizedText FORMER = new LocalizedText("Azioni di edizioni precedenti del piano", "Actions of earlier editions of the plan");
    private static final LocalizedText PROJECTS = new LocalizedText("Progetti del piano", "Projects of the plan");

    private final JdbcClient services;

    PlanEntries(@Qualifier("services") JdbcClient services) {
        this.services = services;
    }

    /**
     * A row of the plan.
     *
     * @param parent what it belongs to, as readers see it, or null
     * @param action the first action that a project carries out, or null
     */
    private record Row(String code, String strategy, String title, String description, String parent, String action) {
    }

    /**
     * All of them.
     *
     * @param firstRank the rank of the first group
     */
    List<SearchEntry> all(int firstRank) {
        List<SearchEntry> entries = new ArrayList<>();
        SearchGroup actions = new SearchGroup("azioni", ACTIONS, firstRank);
        SearchGroup strategies = new SearchGroup("strategie", STRATEGIES, firstRank + 1);
        SearchGroup projects = new SearchGroup("progetti", PROJECTS, firstRank + 2);
        rows("""
                SELECT a.code, a.strategy, a.title, a.description, s.title AS parent, a.code AS action FROM published_plan_action a
                JOIN published_plan_edition e ON e.code = a.edition AND e.is_current
                JOIN published_plan_strategy s ON s.edition = a.edition AND s.code = a.strategy ORDER BY a.ordinal""")
                .forEach(row -> entries.add(coded(actions, row, PageAddress.ofAction(row.code()))));
        rows("""
                SELECT s.code, s.code AS strategy, s.title, s.description, x.title AS parent, NULL AS action FROM published_plan_strategy s
                JOIN published_plan_edition e ON e.code = s.edition AND e.is_current
                JOIN published_plan_axis x ON x.edition = s.edition AND x.code = s.axis ORDER BY s.ordinal""")
                .forEach(row -> entries.add(coded(strategies, row, PageAddress.ofStrategy(row.code()))));
        rows("""
                SELECT p.id AS code, p.strategy, p.title, p.description, s.title AS parent,
                (SELECT min(pa.action) FROM published_plan_project_action pa WHERE pa.edition = p.edition AND pa.project = p.id) AS action
                FROM published_plan_project p
                JOIN published_plan_edition e ON e.code = p.edition AND e.is_current
                JOIN published_plan_strategy s ON s.edition = p.edition AND s.code = p.strategy ORDER BY p.ordinal""")
                .forEach(row -> entries.add(project(projects, row)));
        SearchGroup former = new SearchGroup("azioni-precedenti", FORMER, firstRank + 3);
        rows("""
                SELECT a.code, a.strategy, a.title, a.description, a.edition AS parent, a.code AS action FROM published_plan_action a
                JOIN published_plan_edition e ON e.code = a.edition AND NOT e.is_current ORDER BY a.edition DESC, a.ordinal""")
                .forEach(row -> entries.add(former(former, row)));
        return entries;
    }

    /** An action of an edition no longer in force, which the map does not show. */
    private static SearchEntry former(SearchGroup group, Row row) {
        return new SearchEntry(group, same(row.code() + " " + row.title()), same(row.parent()), true,
                new SearchEntry.Address(PageAddress.ofAction(row.code()) + "?edizione=" + row.parent(), null, null), body(row));
    }

    private List<Row> rows(String select) {
        return services.sql(select).query(Row.class).list();
    }

    private static SearchEntry coded(SearchGroup group, Row row, String page) {
        return new SearchEntry(group, same(row.code() + " " + row.title()), same(row.parent()), true,
                new SearchEntry.Address(page, null, row.code()), body(row));
    }

    /** A project is shown with the action that it carries out, or else with its strategy. */
    private static SearchEntry project(SearchGroup group, Row row) {
        String page = row.action() == null ? PageAddress.ofStrategy(row.strategy()) : PageAddress.ofAction(row.action());
        return new SearchEntry(group, same(row.title()), same(row.strategy() + " " + row.parent()), true,
                new SearchEntry.Address(page + "#" + row.code(), null, row.action()), body(row));
    }

    private static List<String> body(Row row) {
        return Stream.of(row.code(), row.description()).filter(Objects::nonNull).toList();
    }

    private static LocalizedText same(String text) {
        return new LocalizedText(text, text);
    }
}
