/** What readers have a right to know: how accessible the site is, what it learns about them, and what they may do with data and software. */
@org.springframework.modulith.ApplicationModule(displayName = "Legal", allowedDependencies = {"catalog", "ows", "portal", "site"})
package it.torinometropoli.gis.legal;
