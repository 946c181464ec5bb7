/**
 * OGC API – Features at {@code /ogcapi}: Part 1 (OGC 17-069r4), Part 2 (OGC 18-058r1), Part 3 (OGC 19-079r2) and the schemas of the collections, as
 * JSON and as HTML pages. A resource has a class; {@link it.torinometropoli.gis.ogcapi.OgcApiController} shows where each is.
 */
@org.springframework.modulith.ApplicationModule(displayName = "OGC API", allowedDependencies = {"geo", "catalog", "feature", "filter", "cql2", "format", "ows", "portal", "site", "vectortiles"})
package it.torinometropoli.gis.ogcapi;
