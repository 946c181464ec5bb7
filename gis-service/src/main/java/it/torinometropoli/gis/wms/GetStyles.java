package it.torinometropoli.gis.wms;

import java.io.IOException;
import java.util.List;
import java.util.SortedSet;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/**
 * GetStyles (02-070): the styles of some layers as one document, those of a group's layers for a group, in the version of SLD in which they
 * are written: 1.0.0 or 1.1.0.
 */
@Component
class GetStyles implements WmsOperation {

    static final String NAME = "GetStyles";
    static final String MEDIA_TYPE = "application/vnd.ogc.sld+xml";

    /** What clients call the parameter for the version of SLD. */
    private static final List<String> VERSIONS = List.of("SLDVER", "SLD_VER", "SLDVERSION", "SLD_VERSION");

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
        List<Layer> styled = layers.named(request.parameters()).values().stream().flatMap(List::stream).distinct().toList();
        byte[] document = documents.of(styled, version(styled, request.parameters()));
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }

    private String version(List<Layer> styled, KvpParameters parameters) {
        SortedSet<String> written = documents.versions(styled);
        if (written.size() > 1) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, "LAYERS",
                    "The styles of these layers are written in SLD %s; ask for those of each version by themselves".formatted(String.join(" and ", written)));
        }
        VERSIONS.forEach(name -> parameters.oneOf(name, written));
        return written.first();
    }
}
