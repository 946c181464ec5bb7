/** What the tools of the map need of the server: geodesic measures, the columns of tables, what lies in a territory, the map for other sites. */
@org.springframework.modulith.ApplicationModule(displayName = "Map tools", allowedDependencies = {"catalog", "territory", "portal", "site"})
package it.torinometropoli.gis.maptools;
