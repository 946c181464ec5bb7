/** Who takes part in the workflows: organisations, accounts, roles, how they sign in, and the pages for all this. */
@org.springframework.modulith.ApplicationModule(displayName = "Identity", allowedDependencies = {"settings", "database", "site", "outbox", "audit"})
package it.torinometropoli.gis.identity;
