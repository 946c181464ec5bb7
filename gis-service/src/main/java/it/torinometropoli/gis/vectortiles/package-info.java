/**
 * Tiles of features: OGC API – Tiles (OGC 20-057) below {@code /ogcapi} and plain {@code z/x/y} addresses, as Mapbox Vector Tiles 2.1, with
 * TileJSON 3.0 and MapLibre styles that follow from the layers' SLD.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Vector tiles",
        allowedDependencies = {"geo", "catalog", "style", "feature", "database", "format", "ows", "tiles"})
package it.torinometropoli.gis.vectortiles;
