package it.torinometropoli.gis.database;

/** The few expressions in which the two databases differ. Geometries travel as (E)WKB in both, x before y, in EPSG:32632. */
public enum Dialect {

    /** H2 with its own GEOMETRY type: reads and takes EWKB as it is. */
    H2("%s", "?"),

    /** PostgreSQL with PostGIS. */
    POSTGIS("ST_AsEWKB(%s)", "ST_GeomFromEWKB(?)");

    private final String read;
    private final String write;

    Dialect(String read, String write) {
        this.read = read;
        this.write = write;
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
}
