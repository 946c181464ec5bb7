/**
 * The pages on which administrators load data sets: a file is received, tried, loaded and undone in the background, one at a time on all instances, with
 * progress, reports and history.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Load desk", allowedDependencies = {"settings", "database", "geo", "loading", "identity", "site"})
package it.torinometropoli.gis.loaddesk;
