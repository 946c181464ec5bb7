package it.torinometropoli.gis.wms;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.MapGate;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.ows.Revalidation;
import it.torinometropoli.gis.render.MapLayer;
import it.torinometropoli.gis.render.MapPainter;
import it.torinometropoli.gis.render.MapRequest;
import it.torinometropoli.gis.render.PngEncoder;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** GetMap (06-042, 7.3; 01-068r3, 7.2): everything is read and bounded before anything is drawn. */
@Component
class GetMap implements WmsOperation {

    /** The formats of maps. */
    static final List<String> FORMATS = List.of("image/png");

    private static final Pattern COLOUR = Pattern.compile("(?:0[xX]|#)(?<rgb>[0-9a-fA-F]{6})");

    private final RequestedLayers layers;
    private final MapVersions versions;
    private final MapPainter painter;
    private final PngEncoder encoder;
    private final MapGate gate;
    private final WmsLimits limits;

    GetMap(RequestedLayers layers, MapVersions versions, MapPainter painter, PngEncoder encoder, MapGate gate, WmsLimits limits) {
        this.layers = layers;
        this.versions = versions;
        this.painter = painter;
        this.encoder = encoder;
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
        String format = format(parameters);
        List<MapLayer> drawn = layers.read(parameters);
        MapView view = MapView.read(request, limits);
        MapRequest map = view.map(drawn, background(parameters));
        if (Revalidation.answered(versions.of(drawn, parameters), request.http(), response)) {
            return;
        }
        byte[] picture = gate.pass((long) view.width() * view.height(), () -> encoder.encode(painter.paint(map)));
        response.setContentType(format);
        response.setContentLength(picture.length);
        response.getOutputStream().write(picture);
    }

    /** The format that a request for a picture names, which must be there. */
    static String format(KvpParameters parameters) {
        String asked = parameters.required("FORMAT");
        return FORMATS.stream().filter(asked::equalsIgnoreCase).findFirst()
                .orElseThrow(() -> OwsException.notAllowed(ExceptionCode.INVALID_FORMAT, "FORMAT", asked, FORMATS));
    }

    /** White unless BGCOLOR says otherwise; null when the map is to be transparent. */
    private static Color background(KvpParameters parameters) {
        String colour = parameters.text("BGCOLOR").orElse("0xFFFFFF");
        var matcher = COLOUR.matcher(colour);
        if (!matcher.matches()) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, "BGCOLOR", "BGCOLOR must be 0xRRGGBB");
        }
        boolean transparent = parameters.flag("TRANSPARENT", false);
        return transparent ? null : new Color(Integer.parseInt(matcher.group("rgb"), 16));
    }
}
