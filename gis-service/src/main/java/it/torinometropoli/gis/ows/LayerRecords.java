package it.torinometropoli.gis.ows;

import java.util.Optional;

import it.torinometropoli.gis.catalog.Layer;

/** Knows where the metadata records of layers are, so that capabilities can link to them. */
public interface LayerRecords {

    /** The media type of a record. */
    String MEDIA_TYPE = "application/xml";

    /**
     * The address of a layer's record in ISO 19139; empty when the layer is not for everybody.
     *
     * @param root the address of the portal, without a slash at the end
     */
    Optional<String> of(Layer layer, String root);
}
