/** Search over municipalities, zones, the places of all layers and the plan: an index in memory, a page, and suggestions as JSON. */
@org.springframework.modulith.ApplicationModule(displayName = "Search", allowedDependencies = {"catalog", "feature", "site"})
package it.torinometropoli.gis.search;
