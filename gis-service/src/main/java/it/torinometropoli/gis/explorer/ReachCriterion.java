package it.torinometropoli.gis.explorer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import it.torinometropoli.gis.site.PageProblem;
import org.locationtech.jts.geom.Coordinate;

/**
 * A filter by distance as the crow flies from the middle of a municipality's shape, Torino unless another is named.
 *
 * @param group see {@link Criterion#group}
 */
record ReachCriterion(String group) implements Criterion {

    /** The municipality, by ISTAT code. */
    static final String FROM = "vicino";

    /** The distance in kilometres. */
    static final String WITHIN = "entro";

    private static final String TORINO = "001272";
    private static final int MOST_KILOMETRES = 200;
    private static final List<Integer> SUGGESTED = List.of(10, 20, 40);

    @Override
    public List<String> parameters() {
        return List.of(WITHIN, FROM);
    }

    @Override
    public Look look() {
        return Look.REACH;
    }

    @Override
    public String title(Scope scope) {
        return scope.text("explorer.reach");
    }

    @Override
    public List<Option> options(Scope scope) {
        TerritoryNames.Municipality from = scope.from();
        return SUGGESTED.stream().map(kilometres -> new Option(String.valueOf(kilometres), scope.text("explorer.reach.within", kilometres, from.name()),
                within(from, kilometres))).toList();
    }

    @Override
    public Optional<Condition> condition(Parameters parameters, Scope scope) {
        OptionalInt kilometres = parameters.whole(WITHIN, 1, MOST_KILOMETRES, scope.text("explorer.allowed.kilometres", MOST_KILOMETRES));
        TerritoryNames.Municipality from = scope.from();
        return kilometres.isEmpty() ? Optional.empty() : Optional.of(new Condition(this, within(from, kilometres.getAsInt()),
                scope.text("explorer.reach.within", kilometres.getAsInt(), from.name())));
    }

    /**
     * The municipality that distances are measured from.
     *
     * @throws PageProblem when there is none of that code
     */
    static TerritoryNames.Municipality from(Parameters parameters, TerritoryNames territory, String allowed) {
        String code = parameters.one(FROM).orElse(TORINO);
        return territory.municipality(code).orElseThrow(() -> PageProblem.badParameter(FROM, code, allowed));
    }

    private static String within(TerritoryNames.Municipality from, int kilometres) {
        Coordinate middle = from.middle();
        return String.format(Locale.ROOT, "DWITHIN(geom, POINT (%.0f %.0f), %d, meters)", middle.x, middle.y, kilometres * 1_000);
    }
}
