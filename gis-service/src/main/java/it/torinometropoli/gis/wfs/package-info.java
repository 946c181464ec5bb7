/** Web Feature Service 1.0.0, 1.1.0 and 2.0.0 (OGC 02-058, 04-094, 09-025r2): one class per operation, requests as key and value pairs or XML. */
@org.springframework.modulith.ApplicationModule(displayName = "Web Feature Service",
        allowedDependencies = {"geo", "xml", "filter", "catalog", "feature", "format", "ows", "plan", "register", "territory"})
package it.torinometropoli.gis.wfs;
