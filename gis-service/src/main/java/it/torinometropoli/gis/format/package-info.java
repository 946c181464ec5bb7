/** Features as documents: GML 3.2 with its application schema, and GeoJSON. Streamed; memory does not grow with the number of features. */
@org.springframework.modulith.ApplicationModule(displayName = "Feature formats", allowedDependencies = {"geo", "catalog", "feature", "ows"})
package it.torinometropoli.gis.format;
