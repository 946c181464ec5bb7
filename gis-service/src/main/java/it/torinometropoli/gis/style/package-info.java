/** Styles: SLD 1.0 documents read into GeoTools style objects. */
@org.springframework.modulith.ApplicationModule(displayName = "Styles", allowedDependencies = {"geo"})
package it.torinometropoli.gis.style;
