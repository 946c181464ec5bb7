/**
 * Files of features that others make, read with messages that name file and reason: Shapefile and GeoPackage of an operator, and uploads of
 * people, whose kind is told by their content and whose size, shapes and coordinates are bounded and checked before they are taken.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Files of features", allowedDependencies = {"geo", "xml"})
package it.torinometropoli.gis.geofile;
