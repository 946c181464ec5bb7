/** Features and styles made into pictures: maps, legends, labels, image encoding. */
@org.springframework.modulith.ApplicationModule(displayName = "Rendering", allowedDependencies = {"geo", "catalog", "feature", "settings"})
package it.torinometropoli.gis.render;
