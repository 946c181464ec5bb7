package it.torinometropoli.gis.explorer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The municipalities, each with every feature that touches it. */
record MunicipalityChoices() implements Choices {

    @Override
    public String title(Scope scope) {
        return scope.text("explorer.municipality");
    }

    @Override
    public List<Option> of(Scope scope) {
        Set<String> touched = scope.beyond().stream().map(Beyond::municipality).collect(Collectors.toSet());
        touched.addAll(scope.texts(scope.municipality().name()));
        return scope.territory().municipalities().stream().filter(municipality -> touched.isEmpty() || touched.contains(municipality.code()))
                .map(municipality -> option(municipality, scope)).sorted(scope.byWords()).toList();
    }

    @Override
    public Optional<Option> named(String value, Scope scope) {
        return scope.territory().municipality(value).map(municipality -> option(municipality, scope));
    }

    @Override
    public String allowed(Scope scope) {
        return scope.text("explorer.allowed.municipality", scope.territory().municipalities().size());
    }

    private static Option option(TerritoryNames.Municipality municipality, Scope scope) {
        String code = municipality.code();
        return new Option(code, municipality.name(), scope.withBeyond(Ecql.equal(scope.municipality().name(), code),
                scope.beyond().stream().filter(place -> place.municipality().equals(code)).map(Beyond::id).collect(Collectors.toSet())));
    }
}
