/** What is published: the layer descriptions of {@code layers/} and the styles of {@code sld-styles/} read into one catalogue. */
@org.springframework.modulith.ApplicationModule(displayName = "Catalogue", allowedDependencies = {"geo", "settings", "style"})
package it.torinometropoli.gis.catalog;
