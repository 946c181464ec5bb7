/** Styles: documents in SLD 1.0.0, SLD 1.1.0 and SE 1.1.0 read into GeoTools style objects. */
@org.springframework.modulith.ApplicationModule(displayName = "Styles", allowedDependencies = {"geo", "xml", "filter"})
package it.torinometropoli.gis.style;
