/** What every page has in common: its frame, its language, its addresses, the texts, and how a page tells that something is not there. */
@org.springframework.modulith.ApplicationModule(displayName = "Site", allowedDependencies = {})
package it.torinometropoli.gis.site;
