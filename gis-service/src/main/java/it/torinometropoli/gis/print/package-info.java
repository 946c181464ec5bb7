/** Printed sheets: the map as PDF and PNG, the sheet of a dismissed area, and the tagged PDF pages that other modules may make too. */
@org.springframework.modulith.ApplicationModule(displayName = "Print",
        allowedDependencies = {"geo", "catalog", "feature", "render", "ows", "format", "plan", "portal", "site"})
package it.torinometropoli.gis.print;
