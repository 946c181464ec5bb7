package it.torinometropoli.gis.plan;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Carries what is tied to the actions of an edition over to the next one. To be called in a transaction of the owner of the database. */
@Component
public class PlanRenewal {

    /** A place that several links tie to the same new action keeps one of them: a person's before a rule's, then the first in the order of the plan. */
    private static final String CARRY_LINKS = """
            INSERT INTO feature_action (layer, feature_id, edition, action, relation, basis, author, created_on, from_edition, from_action)
            SELECT layer, feature_id, next_edition, next_action, relation, basis, author, created_on, edition, action FROM (
                SELECT l.*, s.next_edition, s.next_action, row_number() OVER (PARTITION BY l.layer, l.feature_id, s.next_action
                        ORDER BY CASE WHEN l.author = ? THEN 1 ELSE 0 END, a.ordinal) AS turn
                FROM feature_action l
                JOIN plan_successor s ON s.edition = l.edition AND s.action = l.action AND s.next_edition = ?
                JOIN plan_action a ON a.edition = l.edition AND a.code = l.action
                WHERE l.edition = ?) carried
            WHERE turn = 1""";

    private final JdbcClient owner;

    PlanRenewal(JdbcClient owner) {
        this.owner = owner;
    }

    /**
     * What becomes of an action.
     *
     * @param action its code
     * @param kind {@code invariata}, {@code rinominata}, {@code unita}, {@code divisa} or {@code conclusa}
     * @param next codes of the actions of the next edition that go on with it; none of one that has ended
     * @param note in words; null for none
     */
    public record Succession(String action, String kind, List<String> next, String note) {
    }

    /**
     * Projects of an edition.
     *
     * @param carried that the next edition has too
     * @param left of which the next edition has no strategy that goes on with theirs
     */
    public record Projects(int carried, int left) {
    }

    /** Notes what becomes of every action of an edition. */
    public void follow(String edition, String next, List<Succession> successions) {
        for (Succession one : successions) {
            owner.sql("INSERT INTO plan_succession (edition, action, next_edition, kind, note) VALUES (?, ?, ?, ?, ?)")
                    .params(edition, one.action(), next, one.kind(), one.note()).update();
            one.next().forEach(code -> owner.sql("INSERT INTO plan_successor (edition, action, next_edition, next_action) VALUES (?, ?, ?, ?)")
                    .params(edition, one.action(), next, code).update());
        }
    }

    /** How many places are linked to each action of an edition that has any. */
    public Map<String, Integer> links(String edition) {
        return counts("SELECT action, count(*) FROM feature_action WHERE edition = ? GROUP BY action", List.of(edition));
    }

    /**
     * Links the places of an edition to the actions that go on with theirs.
     *
     * @return how many links of the next edition carry on those of each action
     */
    public Map<String, Integer> carryLinks(String edition, String next) {
        owner.sql(CARRY_LINKS).params(LinkRules.AUTHOR, next, edition).update();
        return counts("SELECT from_action, count(*) FROM feature_action WHERE from_edition = ? AND edition = ? GROUP BY from_action", List.of(edition, next));
    }

    private Map<String, Integer> counts(String select, List<String> editions) {
        Map<String, Integer> counts = new HashMap<>();
        owner.sql(select).params(editions).query(row -> {
            counts.put(row.getString(1), row.getInt(2));
        });
        return counts;
    }

    /**
     * Carries the projects over to an edition that names none itself: with the actions that go on with theirs, and where none is known with the one
     * strategy that goes on with theirs.
     */
    public Projects carryProjects(String edition, String next) {
        Map<String, Set<String>> actions = pairs("SELECT pa.project, s.next_action FROM plan_project_action pa JOIN plan_successor s "
                + "ON s.edition = pa.edition AND s.action = pa.action AND s.next_edition = ? WHERE pa.edition = ?", next, edition);
        Map<String, Set<String>> strategies = pairs("SELECT a.strategy, n.strategy FROM plan_successor s JOIN plan_action a ON a.edition = s.edition "
                + "AND a.code = s.action JOIN plan_action n ON n.edition = s.next_edition AND n.code = s.next_action WHERE s.next_edition = ? AND s.edition = ? "
                + "ORDER BY n.ordinal", next, edition);
        int carried = 0;
        List<Map.Entry<String, String>> projects = owner.sql("SELECT id, strategy FROM plan_project WHERE edition = ? ORDER BY ordinal").param(edition)
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2))).list();
        for (Map.Entry<String, String> project : projects) {
            Set<String> served = actions.getOrDefault(project.getKey(), Set.of());
            Set<String> under = served.isEmpty() ? strategies.getOrDefault(project.getValue(), Set.of()) : strategiesOf(served);
            if (served.isEmpty() && under.size() != 1) {
                continue;
            }
            owner.sql("INSERT INTO plan_project (edition, id, strategy, ordinal, link_basis, title, description, programme, urls, from_edition, from_id) "
                    + "SELECT ?, id, ?, ?, CASE WHEN ? THEN link_basis END, title, description, programme, urls, edition, id FROM plan_project "
                    + "WHERE edition = ? AND id = ?").params(next, under.iterator().next(), ++carried, !served.isEmpty(), edition, project.getKey()).update();
            served.forEach(action -> owner.sql("INSERT INTO plan_project_action (edition, project, action) VALUES (?, ?, ?)")
                    .params(next, project.getKey(), action).update());
        }
        return new Projects(carried, projects.size() - carried);
    }

    /** The strategies of actions, which begin with their codes. */
    private static Set<String> strategiesOf(Set<String> actions) {
        Set<String> strategies = new LinkedHashSet<>();
        actions.forEach(action -> strategies.add(action.substring(0, action.lastIndexOf('.'))));
        return strategies;
    }

    private Map<String, Set<String>> pairs(String select, String next, String edition) {
        Map<String, Set<String>> pairs = new LinkedHashMap<>();
        owner.sql(select).params(next, edition).query(row -> {
            pairs.computeIfAbsent(row.getString(1), none -> new LinkedHashSet<>()).add(row.getString(2));
        });
        return pairs;
    }

    /** How many links people have made to actions of an edition, other than those carried over to it. */
    public int ownLinks(String edition) {
        return owner.sql("SELECT count(*) FROM feature_action WHERE edition = ? AND author <> ? AND from_edition IS NULL").params(edition, LinkRules.AUTHOR)
                .query(Integer.class).single();
    }
}
