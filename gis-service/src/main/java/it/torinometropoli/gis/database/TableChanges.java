package it.torinometropoli.gis.database;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells which tables have been changed, by whomever: this process, another instance of the service, or people with programs of their own.
 * Triggers on the tables note it in the transaction of the change.
 */
@Component
public class TableChanges {

    private static final Logger LOG = LoggerFactory.getLogger(TableChanges.class);
    private static final int LONGEST_NAME = 63;
    /** Names that can stand in a statement in quotation marks. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_]+\\.[A-Za-z0-9_]+");

    private final JdbcClient owner;
    private final JdbcClient services;
    private final Dialect dialect;
    private final InstanceLock lock;

    TableChanges(JdbcClient owner, @Qualifier("services") JdbcClient services, Dialect dialect, InstanceLock lock) {
        this.owner = owner;
        this.services = services;
        this.dialect = dialect;
        this.lock = lock;
    }

    /**
     * Has changes of the tables behind tables and views noted from now on.
     *
     * @param relations names of tables and views, {@code schema.name} or a name in the schema of the service
     * @return the names of the tables behind each, as {@link #states()} has them; of a table that the owner's login may not watch, changes
     *         are not noted, which the log says
     */
    public Map<String, Set<String>> watch(Collection<String> relations) {
        TableUse use = TableUse.read(owner);
        Map<String, Set<String>> tables = new HashMap<>();
        relations.forEach(relation -> tables.put(relation, use.of(relation)));
        Set<String> all = new TreeSet<>();
        tables.values().forEach(all::addAll);
        lock.run(() -> {
            owner.sql("DELETE FROM table_change WHERE noted_at < CURRENT_TIMESTAMP - INTERVAL '1' HOUR "
                    + "AND id NOT IN (SELECT max(id) FROM table_change GROUP BY table_name)").update();
            all.forEach(this::addTrigger);
        });
        return tables;
    }

    /** A text for every table that was changed of late; after a change that has been committed it is another one. */
    public Map<String, String> states() {
        Map<String, String> states = new TreeMap<>();
        services.sql("SELECT table_name, state FROM published_table_change")
                .query(row -> { states.put(row.getString(1), row.getString(2)); });
        return states;
    }

    private void addTrigger(String table) {
        String[] parts = table.split("\\.", 2);
        String name = "change_of_" + parts[1];
        String trigger = name.substring(0, Math.min(LONGEST_NAME, name.length()));
        boolean there = owner.sql("SELECT count(*) FROM information_schema.triggers WHERE trigger_name = ? AND event_object_schema = ? "
                + "AND event_object_table = ?").params(trigger, parts[0], parts[1]).query(Integer.class).single() > 0;
        if (there || !PLAIN.matcher(table).matches()) {
            return;
        }
        try {
            owner.sql(dialect.changeTrigger(trigger, parts[0], parts[1])).update();
        } catch (DataAccessException refused) {
            LOG.warn("Changes of the table {} show only after the next start: {}", table, refused.getMostSpecificCause().getMessage());
        }
    }
}
