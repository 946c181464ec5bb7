package it.torinometropoli.gis.database;

/** The few expressions in which the two databases differ. Geometries travel as (E)WKB in both, x before y, in EPSG:32632. */
public enum Dialect {

    /** H2 with its own GEOMETRY type: reads and takes EWKB as it is. */
    H2("%s", "?", "CREATE TRIGGER \"%2$s\".\"%1$s\" AFTER INSERT, UPDATE, DELETE ON \"%2$s\".\"%3$s\" FOR EACH ROW CALL '"
            + H2TableChange.class.getName() + "'"),

    /** PostgreSQL with PostGIS. */
    POSTGIS("ST_AsEWKB(%s)", "ST_GeomFromEWKB(?)", "CREATE TRIGGER \"%1$s\" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE "
            + "ON \"%2$s\".\"%3$s\" FOR EACH STATEMENT EXECUTE FUNCTION note_table_change()");

    private final String read;
    private final String write;
    private final String changeTrigger;

    Dialect(String read, String write, String changeTrigger) {
        this.read = read;
        this.write = write;
        this.changeTrigger = changeTrigger;
    }

    /**
     * The expression that selects a geometry column as EWKB bytes.
     *
     * @param column a column name that the caller has checked; it becomes part of the statement
     */
    public String readGeometry(String column) {
        return read.formatted(column);
    }

    /** The placeholder that takes the bytes of {@link GeometryCodec#write} as a geometry. */
    public String writeGeometry() {
        return write;
    }

    /** The statement that has every change of a table noted; names of letters, digits and underscores. */
    String changeTrigger(String trigger, String schema, String table) {
        return changeTrigger.formatted(trigger, schema, table);
    }
}
