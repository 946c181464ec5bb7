package it.torinometropoli.gis.metadata;

import java.util.Optional;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.ows.LayerRecords;
import org.springframework.stereotype.Component;

/** Where records are, for ever. */
@Component
public class RecordAddress implements LayerRecords {

    /** The page of all records. */
    static final String PATH = "/metadati";

    private final Catalog catalog;

    RecordAddress(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Layers that are not for everybody have none. */
    @Override
    public Optional<String> of(Layer layer, String root) {
        return catalog.layer(layer.name()).map(known -> xml(known.localName(), root));
    }

    /** The record in XML. */
    static String xml(String id, String root) {
        return page(id, root) + ".xml";
    }

    /** The record as a page. */
    static String page(String id, String root) {
        return root + PATH + "/" + id;
    }

    /** The identifier of the part of a record that says what the resource is. */
    static String fragment(String id) {
        return "risorsa_" + id;
    }
}
