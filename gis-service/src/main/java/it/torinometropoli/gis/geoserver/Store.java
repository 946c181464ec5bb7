package it.torinometropoli.gis.geoserver;

import it.torinometropoli.gis.format.GmlNames;

/** The PostGIS store. Where the database is and who reads it are variables, which GeoServer takes from its environment when it starts. */
final class Store {

    /** What the variables are when neither the environment nor the system properties of GeoServer's process have them; passwords never have a default. */
    static final String DEFAULTS = """
            # What GeoServer puts in place of ${...} in datastore.xml, when it is started with -DALLOW_ENV_PARAMETRIZATION=true.
            # Variables of the environment go before this file. GIS_DATABASE_SERVICES_PASSWORD belongs there, not here.
            GIS_DATABASE_HOST=localhost
            GIS_DATABASE_PORT=5432
            GIS_DATABASE_NAME=gis
            GIS_DATABASE_SERVICES_USERNAME=gis_services
            """;

    private static final int ROWS_AT_ONCE = 1_000;
    private static final int CONNECTIONS = 10;
    private static final int PATIENCE_SECONDS = 20;

    private Store() {
    }

    /** {@code datastore.xml}. */
    static XmlNode store() {
        XmlNode store = new XmlNode("dataStore").add("id", Workspace.storeId()).add("name", Workspace.STORE).add("type", "PostGIS").add("enabled", true)
                .refer("workspace", Workspace.id());
        store.add("connectionParameters")
                .entry("dbtype", "postgis")
                .entry("host", "${GIS_DATABASE_HOST}")
                .entry("port", "${GIS_DATABASE_PORT}")
                .entry("database", "${GIS_DATABASE_NAME}")
                .entry("schema", "public")
                .entry("user", "${GIS_DATABASE_SERVICES_USERNAME}")
                .entry("passwd", "${GIS_DATABASE_SERVICES_PASSWORD}")
                .entry("namespace", GmlNames.LAYERS)
                .entry("Expose primary keys", false)
                .entry("Loose bbox", true)
                .entry("Estimated extends", false)
                .entry("encode functions", true)
                .entry("fetch size", ROWS_AT_ONCE)
                .entry("max connections", CONNECTIONS)
                .entry("min connections", 1)
                .entry("validate connections", true)
                .entry("Connection timeout", PATIENCE_SECONDS);
        return store.add("__default", false);
    }
}
