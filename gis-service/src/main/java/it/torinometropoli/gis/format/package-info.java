/** Features as documents: GML 3.2, 3.1 and 2 with their application schemas, and GeoJSON. Streamed; memory does not grow with the number of features. */
@org.springframework.modulith.ApplicationModule(displayName = "Feature formats", allowedDependencies = {"geo", "catalog", "feature", "ows"})
package it.torinometropoli.gis.format;
