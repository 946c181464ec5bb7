/** What search engines are told of the pages: the site map and the rules for robots. */
@org.springframework.modulith.ApplicationModule(displayName = "Site map", allowedDependencies = {"catalog", "feature", "format", "ows", "site"})
package it.torinometropoli.gis.sitemap;
