/** Files of features that others make: Shapefile and GeoPackage, read with messages that name file and reason. */
@org.springframework.modulith.ApplicationModule(displayName = "Files of features", allowedDependencies = {"geo"})
package it.torinometropoli.gis.geofile;
