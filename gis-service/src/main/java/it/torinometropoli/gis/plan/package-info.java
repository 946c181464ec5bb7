/** The strategic plan: its editions as data, its pages, its JSON API, and the links from places to its actions. */
@org.springframework.modulith.ApplicationModule(displayName = "Strategic plan",
        allowedDependencies = {"settings", "tabular", "geo", "catalog", "feature", "format", "site"})
package it.torinometropoli.gis.plan;
