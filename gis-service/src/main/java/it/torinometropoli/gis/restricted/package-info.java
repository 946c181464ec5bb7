/** The services of officers: WMS and WFS of everybody with layers that await a decision, for programs such as QGIS. */
@org.springframework.modulith.ApplicationModule(displayName = "Restricted services",
        allowedDependencies = {"database", "catalog", "feature", "render", "ows"})
package it.torinometropoli.gis.restricted;
