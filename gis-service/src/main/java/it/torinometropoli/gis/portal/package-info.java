/** The portal: the map page and the JSON that it reads. */
@org.springframework.modulith.ApplicationModule(displayName = "Portal", allowedDependencies = {"geo", "catalog", "feature", "format", "plan", "site"})
package it.torinometropoli.gis.portal;
