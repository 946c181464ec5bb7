/** The features of the layers: loading, snapshots in memory, queries and filters. */
@org.springframework.modulith.ApplicationModule(displayName = "Features",
        allowedDependencies = {"geo", "xml", "filter", "catalog", "database", "geofile", "settings"})
package it.torinometropoli.gis.feature;
