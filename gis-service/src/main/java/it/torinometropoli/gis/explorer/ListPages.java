package it.torinometropoli.gis.explorer;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.site.MapPicture;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** Makes the lists. */
@Component
class ListPages {

    private static final int MOST_PAGES = 1_000_000;

    /** Around what is found, so that places are seen between others that are known. */
    private static final double METRES_AROUND = 3_000;

    private final Finder finder;
    private final Rows rows;

    ListPages(Finder finder, Rows rows) {
        this.finder = finder;
        this.rows = rows;
    }

    /**
     * The list that the parameters ask for.
     *
     * @param chosen what they choose
     * @throws it.torinometropoli.gis.site.PageProblem when there is no such order or page
     */
    ListPage list(Explorer explorer, Parameters parameters, List<Condition> chosen, Scope scope) {
        Order order = Order.of(parameters, explorer);
        int page = parameters.whole(explorer.pageParameter(), 1, MOST_PAGES, scope.text("explorer.allowed.page")).orElse(1);
        String ecql = Ecql.all(chosen.stream().map(Condition::ecql).toList());
        Found found = finder.find(explorer, new Finder.Wanted(ecql, order, page), scope);
        return new ListPage(explorer.layer(), explorer.path(), found.total(), found.count(), unknown(explorer, parameters, chosen, scope),
                explorer.columns().stream().map(column -> heading(column, order, explorer, parameters, scope)).toList(),
                found.features().stream().map(feature -> rows.row(explorer, feature, scope)).toList(), found.ecql(),
                map(found, explorer),
                MapLink.of(explorer, parameters, found.area()), Downloads.of(scope.layer(), found.ecql()), pages(found, explorer, parameters));
    }

    private static MapPicture map(Found found, Explorer explorer) {
        Envelope area = new Envelope(found.area());
        area.expandBy(METRES_AROUND);
        return found.count() == 0 ? null : MapPicture.of(area, Map.of(explorer.layer(), found.ecql()));
    }

    private ListPage.Heading heading(Column column, Order order, Explorer explorer, Parameters parameters, Scope scope) {
        String sorted = !column.key().equals(order.key()) ? null : order.descending() ? "descending" : "ascending";
        return new ListPage.Heading(rows.title(column, scope), sorted,
                parameters.with(explorer.orderParameter(), order.next(column).value()).address(explorer.path()), rows.number(column, scope));
    }

    private static ListPage.Pages pages(Found found, Explorer explorer, Parameters parameters) {
        return new ListPage.Pages(found.page(), found.pages(), found.page() == 1 ? null : page(found.page() - 1, explorer, parameters),
                found.page() == found.pages() ? null : page(found.page() + 1, explorer, parameters));
    }

    private static String page(int number, Explorer explorer, Parameters parameters) {
        return parameters.with(explorer.pageParameter(), String.valueOf(number)).address(explorer.path());
    }

    /** What bounds of a number leave out because it is not known. */
    private static ListPage.Unknown unknown(Explorer explorer, Parameters parameters, List<Condition> chosen, Scope scope) {
        Optional<RangeCriterion> range = chosen.stream().map(Condition::by).filter(RangeCriterion.class::isInstance).map(RangeCriterion.class::cast)
                .filter(criterion -> parameters.one(criterion.unknown()).isEmpty()).findFirst();
        if (range.isEmpty()) {
            return null;
        }
        String ecql = Ecql.all(chosen.stream().map(condition -> condition.by().equals(range.get()) ? range.get().notKnown() : condition.ecql()).toList());
        long count = scope.source().count(FeatureQuery.ALL.withFilter(Finder.filter(ecql, scope)));
        return count == 0 ? null
                : new ListPage.Unknown(count, parameters.with(range.get().unknown(), RangeCriterion.TOO).address(explorer.path()));
    }
}
