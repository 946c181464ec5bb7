/**
 * What catalogues are told of the layers and services: records in ISO 19139 by the rules of RNDT at stable addresses, a catalogue by
 * DCAT-AP_IT, and a catalogue service (CSW 2.0.2). All of it follows from the catalogue of
 * layers and from what has been loaded.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Metadata",
        allowedDependencies = {"geo", "catalog", "feature", "format", "loading", "ows", "site", "xml", "filter"})
package it.torinometropoli.gis.metadata;
