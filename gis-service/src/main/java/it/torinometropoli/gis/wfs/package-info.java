/** Web Feature Service 2.0.0 (OGC 09-025r2): one class per operation, requests as key and value pairs or XML. */
@org.springframework.modulith.ApplicationModule(displayName = "Web Feature Service", allowedDependencies = {"geo", "xml", "filter", "catalog", "feature", "format", "ows"})
package it.torinometropoli.gis.wfs;
