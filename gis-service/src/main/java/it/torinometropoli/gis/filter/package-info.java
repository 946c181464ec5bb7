/**
 * Conditions on features in XML: one reader of Filter Encoding 1.0 and 1.1 (OGC 02-059, 04-095) and Filter Encoding 2.0 (OGC 09-026r2) with
 * their geometries in GML 2, 3.1 and 3.2, and the functions that conditions and styles may call.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Filters", allowedDependencies = {"geo", "xml"})
package it.torinometropoli.gis.filter;
