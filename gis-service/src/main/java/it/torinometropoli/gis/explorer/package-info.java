/** Pages to explore the features of a layer: lists with filters, comparison, a sheet for each feature. */
@org.springframework.modulith.ApplicationModule(displayName = "Explorers",
        allowedDependencies = {"geo", "catalog", "feature", "plan", "portal", "register", "site"})
package it.torinometropoli.gis.explorer;
