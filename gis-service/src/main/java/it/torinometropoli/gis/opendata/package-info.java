/** How to take the data: addresses of the services, files for QGIS, downloads, conditions of use. All from the catalogue. */
@org.springframework.modulith.ApplicationModule(displayName = "Open data",
        allowedDependencies = {"geo", "catalog", "feature", "format", "metadata", "ows", "site"})
package it.torinometropoli.gis.opendata;
