/** Municipalities and zones as JSON: what is known of them, the places in them, the plan actions that these places serve. */
@org.springframework.modulith.ApplicationModule(displayName = "Territory", allowedDependencies = {"catalog"})
package it.torinometropoli.gis.territory;
