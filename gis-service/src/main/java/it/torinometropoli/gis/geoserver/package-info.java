/** The way out to GeoServer: a data directory that publishes the same layers, of the same database, in the same styles. */
@org.springframework.modulith.ApplicationModule(displayName = "Export to GeoServer",
        allowedDependencies = {"catalog", "database", "feature", "format", "geo", "ows", "render", "settings"})
package it.torinometropoli.gis.geoserver;
