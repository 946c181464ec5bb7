package it.torinometropoli.gis.wms;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;

import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.ows.Revalidation;
import it.torinometropoli.gis.ows.ServiceAddress;
import it.torinometropoli.gis.render.MapLayer;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/**
 * GetFeatureInfo (06-042, 7.4; 01-068r3, 7.3): what is drawn at a pixel of a map. BUFFER, a vendor parameter, says in pixels how far features
 * may be from the middle of the pixel, in place of the reach of their symbols; PROPERTYNAME, another, which of their properties are told.
 */
@Component
class GetFeatureInfo implements WmsOperation {

    private final RequestedLayers layers;
    private final MapVersions versions;
    private final FeatureInformation information;
    private final WmsLimits limits;

    GetFeatureInfo(RequestedLayers layers, MapVersions versions, FeatureInformation information, WmsLimits limits) {
        this.layers = layers;
        this.versions = versions;
        this.information = information;
        this.limits = limits;
    }

    /** How features are found, and in which forms they are told. */
    @Component
    record FeatureInformation(FeaturePicker picker, FeatureInfoFormats formats, ServiceAddress address) {
    }

    @Override
    public String name() {
        return "GetFeatureInfo";
    }

    @Override
    public void answer(WmsRequest request, HttpServletResponse response) throws IOException {
        KvpParameters parameters = request.parameters();
        FeatureInfoFormat format = information.formats().asked(parameters);
        List<MapLayer> map = layers.read(parameters);
        List<MapLayer> queried = layers.queried(parameters, map);
        RequestedProperties properties = layers.properties(parameters);
        MapView view = MapView.read(request, limits);
        FeaturePicker.Aim aim = aim(request, view);
        String root = information.address().root(request.http());
        if (Revalidation.answered(content(queried, parameters, root), request.http(), response)) {
            return;
        }
        List<LayerHits> found = properties.narrow(information.picker().pick(view, queried, aim));
        byte[] answer = format.write(new InfoAnswer(found, request.locale(), view.crs(), root));
        response.setContentType(format.names().get(0));
        response.setCharacterEncoding("UTF-8");
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }

    private List<String> content(List<MapLayer> queried, KvpParameters parameters, String root) {
        List<String> content = versions.of(queried, parameters);
        content.add(root);
        return content;
    }

    private FeaturePicker.Aim aim(WmsRequest request, MapView view) {
        KvpParameters parameters = request.parameters();
        int column = pixel(request.version().columnParameter(), view.width(), parameters);
        int row = pixel(request.version().rowParameter(), view.height(), parameters);
        OptionalDouble buffer = parameters.integer("BUFFER", 0, Spot.LARGEST_REACH_PIXELS).stream().mapToDouble(Integer::doubleValue).findFirst();
        int most = parameters.integer("FEATURE_COUNT", 1, limits.maxFeatureCount()).orElse(1);
        return new FeaturePicker.Aim(view.middleOf(column, row), buffer, most);
    }

    /** A pixel outside the map is an invalid point (06-042, table E.1). */
    private static int pixel(String parameter, int size, KvpParameters parameters) {
        int pixel = parameters.requiredInteger(parameter, -999_999_999, 999_999_999);
        if (pixel < 0 || pixel >= size) {
            throw new OwsException(ExceptionCode.INVALID_POINT, parameter,
                    "%s is %d; the map goes from 0 to %d".formatted(parameter, pixel, size - 1));
        }
        return pixel;
    }
}
