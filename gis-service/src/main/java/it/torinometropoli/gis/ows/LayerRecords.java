package it.torinometropoli.gis.ows;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /**
     * All records of a layer: that of the service, then those that its file names.
     *
     * @param root the address of the portal, without a slash at the end
     */
    default List<Layer.MetadataLink> all(Layer layer, String root) {
        Stream<Layer.MetadataLink> own = of(layer, root).map(url -> new Layer.MetadataLink(url, MEDIA_TYPE)).stream();
        return Stream.concat(own, layer.metadata().stream()).toList();
    }
}
