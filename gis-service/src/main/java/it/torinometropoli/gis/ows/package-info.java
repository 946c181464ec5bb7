/**
 * What every OGC service shares: the addresses {@code /ows}, {@code /wms}, {@code /wfs}, {@code /wmts} and {@code /csw}, parameters, XML in and out, exceptions
 * with their HTTP status, links to the service itself, and the limit on maps drawn at once.
 */
@org.springframework.modulith.ApplicationModule(displayName = "OGC web services", allowedDependencies = {"geo", "xml", "catalog"})
package it.torinometropoli.gis.ows;
