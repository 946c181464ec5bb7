/** Maps cut into tiles: the Web Map Tile Service 1.0.0 (OGC 07-057r7) and the plain {@code z/x/y} addresses of web maps, from one cache. */
@org.springframework.modulith.ApplicationModule(displayName = "Tiles", allowedDependencies = {"settings", "geo", "catalog", "feature", "render", "ows", "wms"})
package it.torinometropoli.gis.tiles;
