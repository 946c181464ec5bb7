/** What the layers were: each state that they published is noted, so that what changed between two days can be told. */
@org.springframework.modulith.ApplicationModule(displayName = "History of layers",
        allowedDependencies = {"catalog", "database", "feature"})
package it.torinometropoli.gis.history;
