/** What is published: the layer descriptions of {@code layers/} read into one immutable catalogue. */
@org.springframework.modulith.ApplicationModule(displayName = "Catalogue", allowedDependencies = {"geo", "settings"})
package it.torinometropoli.gis.catalog;
