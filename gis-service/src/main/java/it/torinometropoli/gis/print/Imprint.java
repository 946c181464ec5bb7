package it.torinometropoli.gis.print;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import it.torinometropoli.gis.format.PlanEdition;
import it.torinometropoli.gis.ows.ServiceProvider;
import org.springframework.stereotype.Component;

/** What every sheet says of its making. */
@Component
record Imprint(ServiceProvider provider, PlanEdition edition, Permalinks links) {

    /** What templates find: {@code provider}, {@code edition} in force or null, {@code printed}: the day of today. */
    Map<String, Object> model(Locale locale) {
        Map<String, Object> model = new HashMap<>();
        model.put("provider", provider);
        model.put("edition", edition.inForce().orElse(null));
        model.put("printed", SheetDates.day(Instant.now(), locale));
        return model;
    }
}
