/** Loading of the data sets that the product ships: checks, schematic shapes, tables. */
@org.springframework.modulith.ApplicationModule(displayName = "Loading of data sets",
        allowedDependencies = {"settings", "tabular", "database", "geo", "loading"})
package it.torinometropoli.gis.ingest;
