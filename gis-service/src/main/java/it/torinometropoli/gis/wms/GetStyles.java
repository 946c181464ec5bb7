package it.torinometropoli.gis.wms;

import java.io.IOException;
import java.util.List;

import it.torinometropoli.gis.catalog.Layer;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** GetStyles (02-070): the styles of some layers as one SLD 1.0.0 document, those of a group's layers for a group. */
@Component
class GetStyles implements WmsOperation {

    static final String NAME = "GetStyles";
    static final String MEDIA_TYPE = "application/vnd.ogc.sld+xml";

    private final RequestedLayers layers;
    private final StyleDocuments documents;

    GetStyles(RequestedLayers layers, StyleDocuments documents) {
        this.layers = layers;
        this.documents = documents;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void answer(WmsRequest request, HttpServletResponse response) throws IOException {
        request.parameters().oneOf("SLDVER", List.of(StyleDocuments.VERSION));
        List<Layer> styled = layers.named(request.parameters()).values().stream().flatMap(List::stream).distinct().toList();
        byte[] document = documents.of(styled);
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }
}
