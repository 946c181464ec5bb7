package it.torinometropoli.gis.tiles;

import java.io.IOException;
import java.util.List;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.ows.LayerRecords;
import it.torinometropoli.gis.ows.Revalidation;
import it.torinometropoli.gis.ows.ServiceAddress;
import it.torinometropoli.gis.ows.ServiceProvider;
import it.torinometropoli.gis.ows.XmlWriter;
import it.torinometropoli.gis.render.LayerVersions;
import it.torinometropoli.gis.render.MapLayer;
import it.torinometropoli.gis.wms.MapInformation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.geotools.api.filter.Filter;
import org.springframework.stereotype.Component;

/** GetCapabilities (OGC 07-057r7, 7.1): what the service offers, in Italian and English at once. */
@Component
class GetCapabilities {

    static final String NAME = "GetCapabilities";

    private final TileLayerDescriptions layers;
    private final Catalog catalog;
    private final LayerVersions versions;
    private final ServiceDescription service;

    GetCapabilities(TileLayerDescriptions layers, Catalog catalog, LayerVersions versions, ServiceDescription service) {
        this.layers = layers;
        this.catalog = catalog;
        this.versions = versions;
        this.service = service;
    }

    /** What there is to say of the service as a whole. */
    @Component("wmtsDescription")
    record ServiceDescription(ServiceProvider provider, ServiceAddress address, MapInformation information, LayerRecords records) {
    }

    /**
     * Answers a request.
     *
     * @throws IOException when the client has gone
     */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String root = service.address().root(request);
        List<String> content = versions.of(everything());
        content.addAll(List.of(WmtsService.NAME, root));
        if (Revalidation.answered(content, request, response)) {
            return;
        }
        response.setContentType("application/xml");
        response.setCharacterEncoding("UTF-8");
        try (XmlWriter xml = new XmlWriter(response.getOutputStream())) {
            new CapabilitiesWriter(xml, root, service).write(layers.all());
        }
    }

    /** Every layer in every style: a change of any changes the document. */
    private List<MapLayer> everything() {
        return catalog.layers().stream().flatMap(layer -> layer.styles().stream()
                .map(style -> new MapLayer(layer, catalog.style(style).orElseThrow(), Filter.INCLUDE))).toList();
    }
}
