package it.torinometropoli.gis.wms;

import java.io.IOException;
import java.util.List;

import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.MapGate;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.ows.Revalidation;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/**
 * GetLegendGraphic (SLD profile of WMS, 05-078r4): the legend of a layer or group as a picture or as JSON, in Italian or English by LANGUAGE.
 * RULE leaves one rule of a layer, SCALE those that apply at a scale denominator; SCALE does not count beside RULE, as that profile has it.
 * Styles that come with the request are drawn when maps are: so many at once.
 */
@Component
class GetLegendGraphic implements WmsOperation {

    private final RequestedLayers layers;
    private final LegendFormats formats;
    private final MapVersions versions;
    private final MapGate gate;

    GetLegendGraphic(RequestedLayers layers, LegendFormats formats, MapVersions versions, MapGate gate) {
        this.layers = layers;
        this.formats = formats;
        this.versions = versions;
        this.gate = gate;
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
        String format = MapFormats.name(parameters, LegendFormats.NAMES);
        LegendSubject subject = layers.legendSubject(parameters);
        LegendOrder order = new LegendOrder(subject, choice(parameters, subject), request.locale(), LegendOptions.read(parameters));
        if (Revalidation.answered(versions.of(subject.layers(), parameters), request.http(), response)) {
            return;
        }
        byte[] legend = parameters.text(InlineStyles.BODY).isEmpty() ? formats.write(format, order)
                : gate.pass(1, () -> formats.write(format, order));
        response.setContentType(format);
        if (!format.equals(MapFormats.PNG)) {
            response.setCharacterEncoding("UTF-8");
        }
        response.setContentLength(legend.length);
        response.getOutputStream().write(legend);
    }

    private LegendChoice choice(KvpParameters parameters, LegendSubject subject) {
        return parameters.text("RULE").map(rule -> ruleOf(subject, rule)).or(() -> parameters.text("SCALE").map(GetLegendGraphic::atScale))
                .orElse(LegendChoice.ALL);
    }

    private LegendChoice ruleOf(LegendSubject subject, String rule) {
        if (subject.layers().size() > 1) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, "RULE",
                    "RULE is for the legend of one layer; '%s' is a group of layers".formatted(subject.name()));
        }
        List<String> offered = formats.rules(subject.layers().get(0).style());
        if (!offered.contains(rule)) {
            throw OwsException.notAllowed("RULE", rule, offered);
        }
        return LegendChoice.named(rule);
    }

    private static LegendChoice atScale(String scale) {
        double denominator = KvpParameters.number("SCALE", scale);
        if (denominator <= 0) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, "SCALE", "SCALE must be a scale denominator above 0");
        }
        return LegendChoice.atScale(denominator);
    }
}
