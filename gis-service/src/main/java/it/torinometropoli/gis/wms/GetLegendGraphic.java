package it.torinometropoli.gis.wms;

import java.io.IOException;
import java.util.List;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.Revalidation;
import it.torinometropoli.gis.render.MapLayer;
import jakarta.servlet.http.HttpServletResponse;
import org.geotools.api.filter.Filter;
import org.springframework.stereotype.Component;

/** GetLegendGraphic (SLD profile of WMS, 05-078r4): a picture of a layer's legend, in Italian or English by LANGUAGE. */
@Component
class GetLegendGraphic implements WmsOperation {

    private final RequestedLayers layers;
    private final Catalog catalog;
    private final Legends legends;
    private final MapVersions versions;

    GetLegendGraphic(RequestedLayers layers, Catalog catalog, Legends legends, MapVersions versions) {
        this.layers = layers;
        this.catalog = catalog;
        this.legends = legends;
        this.versions = versions;
    }

    @Override
    public String name() {
        return "GetLegendGraphic";
    }

    /** Legends are the same in every version, and links to them often leave it out. */
    @Override
    public WmsVersion version(KvpParameters parameters) {
        return WmsVersion.negotiate(parameters);
    }

    @Override
    public void answer(WmsRequest request, HttpServletResponse response) throws IOException {
        KvpParameters parameters = request.parameters();
        String format = MapFormats.name(parameters, List.of(MapFormats.PNG));
        Layer layer = layers.single(parameters);
        String style = layers.style("STYLE", layer, parameters.text("STYLE").orElse(""));
        MapLayer drawn = new MapLayer(layer, catalog.style(style).orElseThrow(), Filter.INCLUDE);
        if (Revalidation.answered(versions.of(List.of(drawn), parameters), request.http(), response)) {
            return;
        }
        byte[] picture = legends.of(layer, style, request.locale()).png();
        response.setContentType(format);
        response.setContentLength(picture.length);
        response.getOutputStream().write(picture);
    }
}
