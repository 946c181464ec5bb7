package it.torinometropoli.gis.explorer;

import java.util.List;
import java.util.stream.Collectors;

/** The Zone omogenee, each with every feature that touches it. */
record ZoneChoices() implements Choices {

    @Override
    public String title(Scope scope) {
        return scope.text("explorer.zone");
    }

    @Override
    public List<Option> of(Scope scope) {
        String attribute = scope.zone().name();
        return scope.territory().zones().stream().map(zone -> new Option(String.valueOf(zone.number()),
                scope.text("explorer.zone.named", zone.number(), zone.name()),
                scope.withBeyond(attribute + " = " + zone.number(), scope.beyond().stream()
                        .filter(place -> place.zone() == zone.number() && place.ownZone() != zone.number()).map(Beyond::id)
                        .collect(Collectors.toSet())))).toList();
    }
}
