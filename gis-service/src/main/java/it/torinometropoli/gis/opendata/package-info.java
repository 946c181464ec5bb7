/**
 * How to take the data: addresses of the services, files for QGIS, downloads, files made at night, what changed between two days, the plan
 * as tables and as linked data, conditions of use. Layers from the catalogue, the plan from its published views.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Open data",
        allowedDependencies = {"settings", "database", "geo", "catalog", "feature", "format", "history", "metadata", "ows", "register", "site"})
package it.torinometropoli.gis.opendata;
