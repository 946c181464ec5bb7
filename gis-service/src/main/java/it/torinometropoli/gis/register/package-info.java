/**
 * The register of dismissed areas kept alive: proposals of municipalities, what each area was at any date, confirmations and reminders, errors that
 * anyone reports.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Register of dismissed areas",
        allowedDependencies = {"database", "geo", "geofile", "catalog", "feature", "ingest", "loading", "portal", "site", "identity", "outbox", "audit"})
package it.torinometropoli.gis.register;
