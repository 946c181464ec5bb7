package it.torinometropoli.gis.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.site.PageProblem;

/**
 * A filter by bounds of a number. Features whose number is not known are left out, unless they are asked for: together with the others
 * or alone.
 *
 * @param group see {@link Criterion#group}
 * @param name beginning of the parameters: {@code superficie} for {@code superficie_min}, {@code superficie_max} and {@code superficie_ignota}
 * @param attribute name of the attribute
 * @param thresholds lower bounds that are suggested
 */
record RangeCriterion(String group, String name, String attribute, List<Integer> thresholds) implements Criterion {

    /** Features whose number is not known besides the others. */
    static final String TOO = "si";

    private static final String ONLY = "solo";
    private static final int MOST = 999_999_999;

    String least() {
        return name + "_min";
    }

    String most() {
        return name + "_max";
    }

    String unknown() {
        return name + "_ignota";
    }

    @Override
    public List<String> parameters() {
        return List.of(least(), most(), unknown());
    }

    @Override
    public Look look() {
        return Look.RANGE;
    }

    @Override
    public String title(Scope scope) {
        Attribute described = scope.attribute(attribute);
        return described.title().in(scope.locale()) + (described.unit() == null ? "" : " (" + described.unit() + ")");
    }

    @Override
    public List<Option> options(Scope scope) {
        List<Option> options = new ArrayList<>();
        thresholds.forEach(threshold -> options.add(new Option(String.valueOf(threshold),
                scope.text("explorer.range.from", scope.number(threshold), scope.unit(attribute)), attribute + " >= " + threshold)));
        options.add(new Option(ONLY, scope.text("explorer.unknown"), notKnown()));
        return options;
    }

    @Override
    public Parameters choosing(Option option, Parameters parameters) {
        Parameters others = parameters.without(parameters());
        return option.value().equals(ONLY) ? others.with(unknown(), ONLY) : others.with(least(), option.value());
    }

    @Override
    public boolean chosen(Option option, Parameters parameters) {
        return choosing(option, parameters).equals(parameters.without(List.of()));
    }

    @Override
    public Optional<Condition> condition(Parameters parameters, Scope scope) {
        OptionalInt least = bound(least(), parameters, scope);
        OptionalInt most = bound(most(), parameters, scope);
        Optional<String> unknown = parameters.one(unknown());
        if (unknown.filter(value -> !value.equals(TOO) && !value.equals(ONLY)).isPresent()) {
            throw PageProblem.badParameter(unknown(), unknown.get(), TOO + ", " + ONLY);
        }
        if (least.isPresent() && most.isPresent() && least.getAsInt() > most.getAsInt()) {
            throw PageProblem.badParameter(most(), String.valueOf(most.getAsInt()), scope.text("explorer.allowed.most", scope.number(least.getAsInt())));
        }
        if (unknown.filter(ONLY::equals).isPresent()) {
            return Optional.of(new Condition(this, notKnown(), scope.text("explorer.unknown")));
        }
        if (least.isEmpty() && most.isEmpty()) {
            return Optional.empty();
        }
        List<String> bounds = new ArrayList<>();
        least.ifPresent(value -> bounds.add(attribute + " >= " + value));
        most.ifPresent(value -> bounds.add(attribute + " <= " + value));
        String words = words(least, most, scope);
        return Optional.of(unknown.isEmpty() ? new Condition(this, Ecql.all(bounds), words)
                : new Condition(this, Ecql.any(List.of(Ecql.all(bounds), notKnown())), scope.text("explorer.range.orUnknown", words)));
    }

    /** The features whose number is not known, in ECQL. */
    String notKnown() {
        return attribute + " IS NULL";
    }

    private String words(OptionalInt least, OptionalInt most, Scope scope) {
        String unit = scope.unit(attribute);
        if (most.isEmpty()) {
            return scope.text("explorer.range.from", scope.number(least.getAsInt()), unit);
        }
        return least.isEmpty() ? scope.text("explorer.range.to", scope.number(most.getAsInt()), unit)
                : scope.text("explorer.range.between", scope.number(least.getAsInt()), scope.number(most.getAsInt()), unit);
    }

    private static OptionalInt bound(String parameter, Parameters parameters, Scope scope) {
        return parameters.whole(parameter, 0, MOST, scope.text("explorer.allowed.whole"));
    }
}
