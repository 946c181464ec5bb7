package it.torinometropoli.gis.opendata;

import java.util.Optional;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.history.LayerHistory;
import it.torinometropoli.gis.register.RegisterHistory;
import org.springframework.stereotype.Component;

/** Finds who knows what a layer was: the register of its areas where there is one, otherwise what was noted. */
@Component
class LayerPasts {

    private final RegisterHistory register;
    private final LayerHistory history;

    LayerPasts(RegisterHistory register, LayerHistory history) {
        this.register = register;
        this.history = history;
    }

    /** What is known of a layer; empty when nothing is, as of one too large to be kept. */
    Optional<LayerPast> of(Layer layer) {
        if (register.layer().filter(layer::equals).isPresent()) {
            return register.begin().map(begin -> new RegisterPast(register, begin));
        }
        return history.days(layer).map(days -> new NotedPast(history, layer, days));
    }
}
