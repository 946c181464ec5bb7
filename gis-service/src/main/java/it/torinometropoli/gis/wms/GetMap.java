package it.torinometropoli.gis.wms;

import java.io.IOException;
import java.util.List;

import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.MapGate;
import it.torinometropoli.gis.ows.Revalidation;
import it.torinometropoli.gis.render.MapLayer;
import it.torinometropoli.gis.render.MapRequest;
import it.torinometropoli.gis.wms.MapFormats.MapFormat;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** GetMap (06-042, 7.3; 01-068r3, 7.2): everything is read and bounded before anything is drawn. */
@Component
class GetMap implements WmsOperation {

    private final MapFormats formats;
    private final RequestedLayers layers;
    private final MapVersions versions;
    private final MapGate gate;
    private final WmsLimits limits;

    GetMap(MapFormats formats, RequestedLayers layers, MapVersions versions, MapGate gate, WmsLimits limits) {
        this.formats = formats;
        this.layers = layers;
        this.versions = versions;
        this.gate = gate;
        this.limits = limits;
    }

    @Override
    public String name() {
        return "GetMap";
    }

    @Override
    public void answer(WmsRequest request, HttpServletResponse response) throws IOException {
        KvpParameters parameters = request.parameters();
        MapFormat format = formats.asked(parameters);
        List<MapLayer> drawn = layers.read(parameters);
        MapView view = MapView.read(request, limits);
        MapRequest map = view.map(drawn, format.transparency() ? MapGround.transparentOrColoured(parameters) : MapGround.coloured(parameters));
        if (Revalidation.answered(versions.of(drawn, parameters), request.http(), response)) {
            return;
        }
        byte[] picture = gate.pass((long) view.width() * view.height(), () -> format.draw(map));
        response.setContentType(format.mediaType());
        response.setContentLength(picture.length);
        response.getOutputStream().write(picture);
    }
}
