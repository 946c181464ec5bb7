/**
 * Features as files to be kept: CSV, KML, Shapefile, GeoPackage, FlatGeobuf and XLSX, each with licence, source, edition of the plan and date of
 * the data inside. Memory does not grow with the number of features; what cannot be written from front to back is made in a file first.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Downloads", allowedDependencies = {"geo", "catalog", "feature", "format", "ows", "qml", "settings", "style"})
package it.torinometropoli.gis.download;
