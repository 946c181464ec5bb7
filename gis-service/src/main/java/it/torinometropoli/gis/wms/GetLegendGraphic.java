package it.torinometropoli.gis.wms;

import java.io.IOException;
import java.util.List;

import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.ows.Revalidation;
import it.torinometropoli.gis.render.LegendPainter;
import it.torinometropoli.gis.render.LegendRules;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/**
 * GetLegendGraphic (SLD profile of WMS, 05-078r4): a picture of the legend of a layer or group, in Italian or English by LANGUAGE. RULE
 * leaves one rule of a layer, SCALE those that apply at a scale denominator; SCALE does not count beside RULE, as that profile has it.
 */
@Component
class GetLegendGraphic implements WmsOperation {

    /** The media types of legends, the preferred one first. */
    static final List<String> FORMATS = List.of(MapFormats.PNG);

    private final RequestedLayers layers;
    private final LegendPainter painter;
    private final Legends legends;
    private final MapVersions versions;

    GetLegendGraphic(RequestedLayers layers, LegendPainter painter, Legends legends, MapVersions versions) {
        this.layers = layers;
        this.painter = painter;
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
        String format = MapFormats.name(parameters, FORMATS);
        LegendSubject subject = layers.legendSubject(parameters);
        LegendRules rules = rules(parameters, subject);
        if (Revalidation.answered(versions.of(subject.layers(), parameters), request.http(), response)) {
            return;
        }
        byte[] picture = legends.of(subject, rules, request.locale()).png();
        response.setContentType(format);
        response.setContentLength(picture.length);
        response.getOutputStream().write(picture);
    }

    private LegendRules rules(KvpParameters parameters, LegendSubject subject) {
        return parameters.text("RULE").map(rule -> ruleOf(subject, rule)).or(() -> parameters.text("SCALE").map(GetLegendGraphic::atScale))
                .orElse(LegendRules.ALL);
    }

    private LegendRules ruleOf(LegendSubject subject, String rule) {
        if (subject.layers().size() > 1) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, "RULE",
                    "RULE is for the legend of one layer; '%s' is a group of layers".formatted(subject.name()));
        }
        List<String> offered = painter.rules(subject.layers().get(0).style());
        if (!offered.contains(rule)) {
            throw OwsException.notAllowed("RULE", rule, offered);
        }
        return LegendRules.named(rule);
    }

    private static LegendRules atScale(String scale) {
        double denominator = KvpParameters.number("SCALE", scale);
        if (denominator <= 0) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, "SCALE", "SCALE must be a scale denominator above 0");
        }
        return LegendRules.atScale(denominator);
    }
}
