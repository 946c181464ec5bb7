package it.torinometropoli.gis.ogcapi;

import org.springframework.stereotype.Component;

/** The resources of the API. */
@Component
record ApiResources(LandingPage landingPage, Conformance conformance, ApiDefinition definition, CollectionList collections, SingleCollection collection,
        Queryables queryables, Schema schema, Items items, Item item, Functions functions) {
}
