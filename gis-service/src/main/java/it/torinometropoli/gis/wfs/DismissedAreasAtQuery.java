package it.torinometropoli.gis.wfs;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.register.RegisterDay;
import it.torinometropoli.gis.register.RegisterHistory;
import org.springframework.stereotype.Component;

/** The stored query for the dismissed areas as the register had them on a day. */
@Component
final class DismissedAreasAtQuery implements StoredQuery {

    private static final Parameter DAY = Parameter.required("data", "xsd:date", WfsTexts.text("areas-at.day"));

    private final RegisterHistory history;
    private final LayerQueries layers;

    DismissedAreasAtQuery(RegisterHistory history, LayerQueries layers) {
        this.history = history;
        this.layers = layers;
    }

    @Override
    public String id() {
        return OWN + "DismissedAreasAt";
    }

    @Override
    public LocalizedText title() {
        return WfsTexts.text("areas-at.title");
    }

    @Override
    public LocalizedText summary() {
        return WfsTexts.text("areas-at.summary");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(DAY);
    }

    /** Where other layers are published, the answer is one without features of any. */
    @Override
    public List<Layer> returns() {
        return history.layer().map(List::of).orElseGet(layers::layers);
    }

    @Override
    public List<LayerQuery> queries(Map<String, String> arguments) {
        String given = arguments.get(DAY.name());
        LocalDate day = RegisterDay.past(given).orElseThrow(() -> new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, DAY.name(),
                "'%s' is no day that has come; allowed: days such as 2026-11-30, until today".formatted(given)));
        Layer layer = history.layer().orElseThrow(() -> new OwsException(ExceptionCode.OPTION_NOT_SUPPORTED, DAY.name(),
                "this service does not keep a register of dismissed areas"));
        return List.of(layers.on(history.at(day)).build());
    }
}
