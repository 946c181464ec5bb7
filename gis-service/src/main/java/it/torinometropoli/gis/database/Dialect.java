package it.torinometropoli.gis.database;

import java.time.Duration;

/** The few expressions in which the two databases differ. Geometries travel as (E)WKB in both, x before y, in EPSG:32632. */
public enum Dialect {

    /** H2 with its own GEOMETRY type: reads and takes EWKB as it is. */
    H2("%s", "?", "SET QUERY_TIMEOUT ", "CREATE TRIGGER \"%2$s\".\"%1$s\" AFTER INSERT, UPDATE, DELETE ON \"%2$s\".\"%3$s\" FOR EACH ROW CALL '"
            + H2TableChange.class.getName() + "'", "CREATE TRIGGER %1$s BEFORE UPDATE, DELETE ON %2$s FOR EACH ROW CALL '" + H2AppendOnly.class.getName()
            + "'"),

    /** PostgreSQL with PostGIS. */
    POSTGIS("ST_AsEWKB(%s)", "ST_GeomFromEWKB(?)", "SET statement_timeout = ", "CREATE TRIGGER \"%1$s\" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE "
            + "ON \"%2$s\".\"%3$s\" FOR EACH STATEMENT EXECUTE FUNCTION note_table_change()", "CREATE TRIGGER %1$s BEFORE UPDATE OR DELETE OR TRUNCATE "
            + "ON %2$s FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()");

    private final String read;
    private final String write;
    private final String statementTimeout;
    private final String changeTrigger;
    private final String appendOnlyTrigger;

    Dialect(String read, String write, String statementTimeout, String changeTrigger, String appendOnlyTrigger) {
        this.read = read;
        this.write = write;
        this.statementTimeout = statementTimeout;
        this.changeTrigger = changeTrigger;
        this.appendOnlyTrigger = appendOnlyTrigger;
    }

    /**
     * The expression that selects a geometry column as EWKB bytes.
     *
     * @param column a column name that the caller has checked; it becomes part of the statement
     */
    public String readGeometry(String column) {
        return read.formatted(column);
    }

    /**
     * An expression of texts that is compared and sorted by their code points, whatever the language of the database. H2 compares by units of
     * UTF-16, which is the same but for characters beyond the 65,536 of the basic plane.
     */
    public String byCodePoint(String text) {
        return this == POSTGIS ? text + " COLLATE \"C\"" : text;
    }

    /** The expression for the smallest area, a geometry, that holds all geometries of a column; the aggregate of a select. */
    public String extent(String column) {
        return this == POSTGIS ? readGeometry("ST_Extent(%s)::geometry".formatted(column)) : "ENVELOPE(%s)".formatted(column);
    }

    /**
     * The expression for the bytes that a geometry takes in the database, compressed or not, told without reading it; 0 where the database is in
     * the service and hands over no portions of rows.
     */
    public String storedSize(String column) {
        return this == POSTGIS ? "pg_column_size(%s)".formatted(column) : "0";
    }

    /** The placeholder that takes the bytes of {@link GeometryCodec#write} as a geometry. */
    public String writeGeometry() {
        return write;
    }

    /** The statement that ends every later one of the connection that takes longer. */
    String statementTimeout(Duration most) {
        return statementTimeout + most.toMillis();
    }

    /** The statement that has every change of a table noted; names of letters, digits and underscores. */
    String changeTrigger(String trigger, String schema, String table) {
        return changeTrigger.formatted(trigger, schema, table);
    }

    /** The statement that has every change and removal of rows of a table of ours refused. */
    String appendOnlyTrigger(String trigger, String table) {
        return appendOnlyTrigger.formatted(trigger, table);
    }
}
