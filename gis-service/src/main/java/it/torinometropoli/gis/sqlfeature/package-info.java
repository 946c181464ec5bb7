/**
 * Features answered by the database, for layers too large for memory: conditions become SQL with parameters as far as SQL can say them exactly,
 * the rest is evaluated on the rows as they stream by.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Features from SQL",
        allowedDependencies = {"geo", "filter", "catalog", "database", "feature"})
package it.torinometropoli.gis.sqlfeature;
