package it.torinometropoli.gis.plan;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A level of the plan's hierarchy and the table that holds it. */
enum PlanLevel {

    /** Axes, at the top. */
    AXIS("UPDATE plan_axis SET ordinal = :ordinal, title = :title, description = :description "
            + "WHERE edition = :edition AND code = :code",
            "INSERT INTO plan_axis (edition, code, ordinal, title, description) VALUES (:edition, :code, :ordinal, :title, :description)",
            "plan_axis"),
    /** Strategies, each of one axis. */
    STRATEGY("UPDATE plan_strategy SET axis = :parent, ordinal = :ordinal, title = :title, description = :description "
            + "WHERE edition = :edition AND code = :code",
            "INSERT INTO plan_strategy (edition, code, axis, ordinal, title, description) "
            + "VALUES (:edition, :code, :parent, :ordinal, :title, :description)",
            "plan_strategy"),
    /** Actions, each of one strategy. */
    ACTION("UPDATE plan_action SET strategy = :parent, ordinal = :ordinal, title = :title, description = :description "
            + "WHERE edition = :edition AND code = :code",
            "INSERT INTO plan_action (edition, code, strategy, ordinal, title, description) "
            + "VALUES (:edition, :code, :parent, :ordinal, :title, :description)",
            "plan_action");

    private final String update;
    private final String insert;
    private final String table;

    PlanLevel(String update, String insert, String table) {
        this.update = update;
        this.insert = insert;
        this.table = table;
    }

    /**
     * An entry of the level.
     *
     * @param parent code of the entry that it belongs to, one level up; null for an axis
     */
    record Entry(String code, String parent, String title, String description) {
    }

    /** Changes the entries that are there and adds the others; leaves entries that are not given. */
    void write(JdbcClient owner, String edition, List<Entry> entries) {
        for (int position = 0; position < entries.size(); position++) {
            if (statement(owner, update, edition, entries.get(position), position + 1).update() == 0) {
                statement(owner, insert, edition, entries.get(position), position + 1).update();
            }
        }
    }

    /** The codes that are there. */
    Set<String> codes(JdbcClient owner, String edition) {
        return new HashSet<>(owner.sql("SELECT code FROM " + table + " WHERE edition = ?").param(edition).query(String.class).list());
    }

    /** Deletes entries that nothing refers to. */
    void delete(JdbcClient owner, String edition, Collection<String> codes) {
        codes.forEach(code -> owner.sql("DELETE FROM " + table + " WHERE edition = ? AND code = ?").params(edition, code).update());
    }

    private static JdbcClient.StatementSpec statement(JdbcClient owner, String sql, String edition, Entry entry, int ordinal) {
        return owner.sql(sql).param("edition", edition).param("code", entry.code()).param("parent", entry.parent())
                .param("ordinal", ordinal).param("title", entry.title()).param("description", entry.description());
    }
}
