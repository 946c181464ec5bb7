/** Reading of the CSV files that the product ships, with messages that name file, line and reason. */
@org.springframework.modulith.ApplicationModule(displayName = "Tabular files", allowedDependencies = {})
package it.torinometropoli.gis.tabular;
