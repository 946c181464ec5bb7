/** Municipalities and zones, as JSON and as pages: what is known of them, the places in them, the plan actions that these places serve. */
@org.springframework.modulith.ApplicationModule(displayName = "Territory", allowedDependencies = {"catalog", "feature", "site"})
package it.torinometropoli.gis.territory;
