/** Styles in the language of QGIS (QML), said from the SLD of the layers, so that files open as the map looks. */
@org.springframework.modulith.ApplicationModule(displayName = "QGIS styles", allowedDependencies = {"catalog", "ows"})
package it.torinometropoli.gis.qml;
