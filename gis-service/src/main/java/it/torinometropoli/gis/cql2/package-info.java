/**
 * Conditions in the Common Query Language (CQL2, OGC 21-065r2) as text and as JSON. Both become {@link it.torinometropoli.gis.cql2.Node}s, of
 * which conditions are made that the features are asked with.
 */
@org.springframework.modulith.ApplicationModule(displayName = "CQL2", allowedDependencies = {"geo", "xml", "catalog", "filter"})
package it.torinometropoli.gis.cql2;
