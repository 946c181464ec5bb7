package it.torinometropoli.gis.wms;

import java.io.IOException;
import java.util.List;

import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.ows.Revalidation;
import it.torinometropoli.gis.render.MapLayer;
import jakarta.servlet.http.HttpServletResponse;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.stereotype.Component;

/** GetFeatureInfo (06-042, 7.4; 01-068r3, 7.3): what is drawn at a pixel of a map. */
@Component
class GetFeatureInfo implements WmsOperation {

    private final RequestedLayers layers;
    private final MapVersions versions;
    private final FeaturePicker picker;
    private final List<FeatureInfoFormat> formats;
    private final WmsLimits limits;

    GetFeatureInfo(RequestedLayers layers, MapVersions versions, FeaturePicker picker, List<FeatureInfoFormat> formats, WmsLimits limits) {
        this.layers = layers;
        this.versions = versions;
        this.picker = picker;
        this.formats = formats;
        this.limits = limits;
    }

    @Override
    public String name() {
        return "GetFeatureInfo";
    }

    /** The media types of answers, the preferred one first. */
    List<String> mediaTypes() {
        return formats.stream().map(FeatureInfoFormat::mediaType).toList();
    }

    @Override
    public void answer(WmsRequest request, HttpServletResponse response) throws IOException {
        KvpParameters parameters = request.parameters();
        FeatureInfoFormat format = format(parameters);
        List<MapLayer> map = layers.read(parameters);
        List<MapLayer> queried = layers.queried(parameters, map);
        MapView view = MapView.read(request, limits);
        int column = pixel(request.version().columnParameter(), view.width(), parameters);
        int row = pixel(request.version().rowParameter(), view.height(), parameters);
        int most = parameters.integer("FEATURE_COUNT", 1, limits.maxFeatureCount()).orElse(1);
        if (Revalidation.answered(versions.of(queried, parameters), request.http(), response)) {
            return;
        }
        Coordinate place = view.middleOf(column, row);
        byte[] answer = format.write(picker.pick(view, place, queried, most), request.locale());
        response.setContentType(format.mediaType());
        response.setCharacterEncoding("UTF-8");
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }

    private FeatureInfoFormat format(KvpParameters parameters) {
        String asked = parameters.text("INFO_FORMAT").orElse(mediaTypes().get(0));
        return formats.stream().filter(format -> format.mediaType().equalsIgnoreCase(asked)).findFirst()
                .orElseThrow(() -> OwsException.notAllowed(ExceptionCode.INVALID_FORMAT, "INFO_FORMAT", asked, mediaTypes()));
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
