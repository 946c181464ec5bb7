/** The Web Map Service, versions 1.1.1 (OGC 01-068r3) and 1.3.0 (OGC 06-042): one class per operation. */
@org.springframework.modulith.ApplicationModule(displayName = "Web Map Service",
        allowedDependencies = {"geo", "catalog", "feature", "format", "render", "ows", "settings", "style", "filter", "xml"})
package it.torinometropoli.gis.wms;
