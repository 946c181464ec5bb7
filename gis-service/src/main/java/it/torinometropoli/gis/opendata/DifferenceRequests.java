package it.torinometropoli.gis.opendata;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.format.Provenances;
import it.torinometropoli.gis.history.KnownDays;
import it.torinometropoli.gis.register.RegisterDay;
import org.springframework.stereotype.Component;

/** Reads which differences somebody asks for. */
@Component
class DifferenceRequests {

    static final String SINCE = "since";
    static final String UNTIL = "until";

    private final Catalog catalog;
    private final LayerPasts pasts;
    private final Provenances provenances;

    DifferenceRequests(Catalog catalog, LayerPasts pasts, Provenances provenances) {
        this.catalog = catalog;
        this.pasts = pasts;
        this.provenances = provenances;
    }

    /** Differences that can be told. */
    record Asked(LayerPast past, DifferenceFiles files) {
    }

    /**
     * A layer whose differences can be told.
     *
     * @param first the first day of which it is known what it was
     * @param last the last of them
     * @param unknown days between them of which it is not known
     * @param geojson address of the differences as features, to which {@code ?since=} and {@code &until=} are to be added
     * @param csv the same as a table
     */
    record Offer(String layer, LocalDate first, LocalDate last, List<KnownDays.Gap> unknown, String geojson, String csv) {
    }

    /**
     * All layers whose differences can be told, in listing order.
     *
     * @param folder the absolute address below which the differences are
     */
    List<Offer> offers(String folder) {
        return catalog.layers().stream().flatMap(layer -> pasts.of(layer).map(LayerPast::days).map(days -> new Offer(layer.name(), days.first(), days.last(),
                days.gaps(), folder + "/" + layer.name() + ".geojson", folder + "/" + layer.name() + ".csv")).stream()).toList();
    }

    /**
     * The differences of a layer between the ends of two days.
     *
     * @param since the earlier day
     * @param until the later day; null for the last that is known, which is today as a rule
     * @throws DifferenceProblem when there is no such layer, or a day is missing, none or not known
     */
    Asked read(String name, String since, String until) {
        Layer layer = catalog.layer(name).orElseThrow(() -> DifferenceProblem.noLayer("opendata.differences.none", name,
                catalog.layers().stream().map(Layer::name).collect(Collectors.joining(", "))));
        LayerPast past = pasts.of(layer).orElseThrow(() -> DifferenceProblem.noLayer("opendata.differences.unknown", name));
        KnownDays days = past.days();
        LocalDate from = day(SINCE, since, days);
        LocalDate to = until == null ? days.last() : day(UNTIL, until, days);
        if (to.isBefore(from)) {
            throw DifferenceProblem.wrongOrder(UNTIL, to, from);
        }
        return new Asked(past, new DifferenceFiles(layer, from, to, provenances.of(layer)));
    }

    private static LocalDate day(String parameter, String given, KnownDays days) {
        if (given == null) {
            throw DifferenceProblem.badDay(parameter, "opendata.differences.missing", parameter, days);
        }
        return RegisterDay.past(given).filter(days::include)
                .orElseThrow(() -> DifferenceProblem.badDay(parameter, "problem.parameter", parameter, given, days));
    }
}
