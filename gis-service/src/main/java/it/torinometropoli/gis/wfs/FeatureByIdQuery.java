package it.torinometropoli.gis.wfs;

import java.util.List;
import java.util.Map;
import java.util.Set;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.OwsException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The stored query that every WFS 2.0 offers (OGC 09-025r2, 7.9.3.6): one feature, without a collection around it. */
@Component
@Order(0)
final class FeatureByIdQuery implements StoredQuery {

    static final String ID = "urn:ogc:def:query:OGC-WFS::GetFeatureById";
    private static final String PARAMETER = "id";

    private final LayerQueries layers;

    FeatureByIdQuery(LayerQueries layers) {
        this.layers = layers;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public LocalizedText title() {
        return WfsTexts.text("by-id.title");
    }

    @Override
    public LocalizedText summary() {
        return WfsTexts.text("by-id.summary");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.required(PARAMETER, "xsd:string", WfsTexts.text("by-id.id")));
    }

    @Override
    public List<Layer> returns() {
        return layers.layers();
    }

    @Override
    public FeatureRequest.Form form() {
        return FeatureRequest.Form.FEATURE;
    }

    @Override
    public List<LayerQuery> queries(Map<String, String> arguments) {
        String id = arguments.get(PARAMETER);
        Layer layer = layers.layerOf(id).orElseThrow(() -> new OwsException(ExceptionCode.NOT_FOUND, PARAMETER,
                "there is no feature with this identifier"));
        return List.of(layers.on(layer).where(LayerQueries.identified(Set.of(id))).build());
    }
}
