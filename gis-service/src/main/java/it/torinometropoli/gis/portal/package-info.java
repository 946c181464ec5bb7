/** The portal: the map page and the JSON that it reads. */
@org.springframework.modulith.ApplicationModule(displayName = "Portal", allowedDependencies = {"geo", "catalog", "feature", "plan"})
package it.torinometropoli.gis.portal;
