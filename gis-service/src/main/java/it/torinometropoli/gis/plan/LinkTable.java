package it.torinometropoli.gis.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code feature_action}, written by the owner of the database. */
@Component
class LinkTable {

    private final JdbcClient owner;

    LinkTable(JdbcClient owner) {
        this.owner = owner;
    }

    /** The actions of every edition. */
    Set<ActionKey> actions() {
        return owner.sql("SELECT edition, code FROM plan_action")
                .query((row, number) -> new ActionKey(row.getString("edition"), row.getString("code"))).set();
    }

    /** All links. */
    List<Link> all() {
        return owner.sql("SELECT layer, feature_id, edition, action, relation, basis, author, from_edition, from_action FROM feature_action")
                .query((row, number) -> link(row)).list();
    }

    /** Adds a link, dated today. */
    void insert(Link link) {
        owner.sql("INSERT INTO feature_action (relation, basis, author, from_edition, from_action, layer, feature_id, edition, action, created_on) "
                + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, CURRENT_DATE)").params(said(link))
                .params(keyOf(link.key())).update();
    }

    /** Changes relation and basis of a link and dates it today. */
    void update(Link link) {
        owner.sql("UPDATE feature_action SET relation = ?, basis = ?, author = ?, from_edition = ?, from_action = ?, created_on = CURRENT_DATE "
                + "WHERE layer = ? AND feature_id = ? AND edition = ? AND action = ?")
                .params(said(link)).params(keyOf(link.key())).update();
    }

    /** Removes a link. */
    void delete(Link.Key key) {
        owner.sql("DELETE FROM feature_action WHERE layer = ? AND feature_id = ? AND edition = ? AND action = ?")
                .params(keyOf(key)).update();
    }

    private static List<String> said(Link link) {
        ActionKey from = link.from();
        return Arrays.asList(link.relation(), link.basis(), link.author(), from == null ? null : from.edition(), from == null ? null : from.code());
    }

    private static List<String> keyOf(Link.Key key) {
        return List.of(key.layer(), key.featureId(), key.action().edition(), key.action().code());
    }

    private static Link link(ResultSet row) throws SQLException {
        ActionKey action = new ActionKey(row.getString("edition"), row.getString("action"));
        return new Link(new Link.Key(row.getString("layer"), row.getString("feature_id"), action), row.getString("relation"),
                row.getString("basis"), row.getString("author"), ActionKey.orNull(row.getString("from_edition"), row.getString("from_action")));
    }
}
