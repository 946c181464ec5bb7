/** The memory of the workflows: who did what to which version of what, append-only, and its export. */
@org.springframework.modulith.ApplicationModule(displayName = "Audit", allowedDependencies = {"database", "site"})
package it.torinometropoli.gis.audit;
