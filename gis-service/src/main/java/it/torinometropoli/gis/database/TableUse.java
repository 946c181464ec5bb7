package it.torinometropoli.gis.database;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Which tables the views of the database are made from, as their definitions tell. Names are {@code schema.table}. */
final class TableUse {

    private final String schema;
    private final Set<String> tables = new HashSet<>();
    private final Map<String, String> views = new HashMap<>();

    private TableUse(String schema) {
        this.schema = schema;
    }

    /** Reads the definitions; those of others' views stay unknown. */
    static TableUse read(JdbcClient owner) {
        TableUse use = new TableUse(owner.sql("SELECT current_schema").query(String.class).single());
        owner.sql("SELECT table_schema, table_name FROM information_schema.tables WHERE table_type LIKE '%TABLE%' "
                + "AND upper(table_schema) NOT IN ('INFORMATION_SCHEMA', 'PG_CATALOG')")
                .query(row -> { use.tables.add(row.getString(1) + "." + row.getString(2)); });
        owner.sql("SELECT table_schema, table_name, view_definition FROM information_schema.views WHERE view_definition IS NOT NULL "
                + "AND upper(table_schema) NOT IN ('INFORMATION_SCHEMA', 'PG_CATALOG')")
                .query(row -> { use.views.put(row.getString(1) + "." + row.getString(2), row.getString(3)); });
        return use;
    }

    /**
     * The tables behind a table or view; those that its definition only seems to name may be among them.
     *
     * @param relation {@code schema.name}, or a name in the schema of the service
     */
    Set<String> of(String relation) {
        Set<String> found = new TreeSet<>();
        collect(relation.contains(".") ? relation : schema + "." + relation, found, new HashSet<>());
        return found;
    }

    private void collect(String relation, Set<String> found, Set<String> seen) {
        if (tables.contains(relation)) {
            found.add(relation);
        }
        String definition = views.get(relation);
        if (definition == null || !seen.add(relation)) {
            return;
        }
        for (Set<String> candidates : Set.of(tables, views.keySet())) {
            candidates.stream().filter(candidate -> names(definition, candidate)).forEach(candidate -> collect(candidate, found, seen));
        }
    }

    private static boolean names(String definition, String relation) {
        String name = relation.substring(relation.indexOf('.') + 1);
        return Pattern.compile("\\b" + Pattern.quote(name) + "\\b", Pattern.CASE_INSENSITIVE).matcher(definition).find();
    }
}
