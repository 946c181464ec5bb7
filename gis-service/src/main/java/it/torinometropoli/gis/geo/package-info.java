/** Coordinate reference systems, the axis order of each way of naming them, and transformations. */
@org.springframework.modulith.ApplicationModule(displayName = "Geometry and reference systems", allowedDependencies = {})
package it.torinometropoli.gis.geo;
