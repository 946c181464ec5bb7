/**
 * Loading of data sets that an administrator brings: read within bounds, checked, repaired where that changes no meaning, written as a whole or not
 * at all, with a report, and undone when asked.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Loading",
        allowedDependencies = {"settings", "database", "geo", "geofile", "audit", "plan"})
package it.torinometropoli.gis.loading;
