package it.torinometropoli.gis.explorer;

import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.plan.LinkedActions;
import it.torinometropoli.gis.site.MapPicture;
import it.torinometropoli.gis.site.PageAddress;
import it.torinometropoli.gis.site.PageProblem;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** Puts features side by side. */
@Component
class Comparisons {

    /** The parameter of the address, once for each feature. */
    private static final String PARAMETER = "id";

    private static final int MOST = 4;
    private static final double METRES_AROUND = 3_000;
    private static final Vicinity PROTECTED = new Vicinity("aree_protette", 30);

    private final Rows rows;
    private final Facts facts;
    private final LinkedActions actions;
    private final Neighbours neighbours;

    Comparisons(Rows rows, Facts facts, LinkedActions actions, Neighbours neighbours) {
        this.rows = rows;
        this.facts = facts;
        this.actions = actions;
        this.neighbours = neighbours;
    }

    /**
     * The features that the parameters name, up to four.
     *
     * @throws PageProblem when they name more, or one that is not there
     */
    Comparison of(Explorer explorer, Parameters parameters, Scope scope) {
        List<String> ids = parameters.all(PARAMETER);
        if (ids.size() > MOST) {
            throw PageProblem.badParameter(PARAMETER, String.join(", ", ids.subList(0, MOST + 1)), scope.text("explorer.allowed.compared", MOST));
        }
        List<SimpleFeature> features = ids.stream().map(id -> Sheets.feature(explorer, id, scope)).toList();
        return new Comparison(ids.stream().map(id -> head(explorer, id, ids, scope)).toList(), lines(explorer, features, scope),
                map(features, scope), ids.size() == MOST ? List.of() : others(ids, scope));
    }

    private Comparison.Head head(Explorer explorer, String id, List<String> ids, Scope scope) {
        List<String> others = ids.stream().filter(other -> !other.equals(id)).toList();
        return new Comparison.Head(id, facts.name(scope.layer(), Sheets.feature(explorer, id, scope), scope.locale()),
                PageAddress.ofFeature(scope.layer().name(), id), new Parameters(Map.of(PARAMETER, others)).address(explorer.path() + "/confronto"));
    }

    private static MapPicture map(List<SimpleFeature> features, Scope scope) {
        Envelope area = Finder.area(features);
        area.expandBy(METRES_AROUND);
        return MapPicture.of(area, Map.of(scope.layer().name(), Ecql.identified(scope.layer(), features.stream()
                .map(feature -> scope.layer().localId(feature.getID()).orElseThrow()).toList())));
    }

    private List<Comparison.Line> lines(Explorer explorer, List<SimpleFeature> features, Scope scope) {
        Layer layer = scope.layer();
        Locale locale = scope.locale();
        List<Comparison.Line> lines = new ArrayList<>();
        List<Column> columns = explorer.columns().stream().filter(column -> column.kind() != Column.Kind.NAME).toList();
        columns.forEach(column -> lines.add(line(rows.title(column, scope), features, feature -> rows.text(column, feature, scope).orElse(null))));
        Set<String> told = columns.stream().filter(column -> column.attribute() != null).map(Column::attribute).collect(Collectors.toSet());
        Sheets.plain(scope).filter(attribute -> !told.contains(attribute.name()))
                .filter(attribute -> !Sheets.isNote(attribute) || features.stream().anyMatch(feature -> facts.value(attribute, feature, locale).isPresent()))
                .forEach(attribute -> lines.add(line(attribute.title().in(locale), features, feature -> facts.value(attribute, feature, locale).orElse(null))));
        lines.add(line(scope.text("explorer.comparison.protected"), features, feature -> nearest(feature, locale)));
        lines.add(line(scope.text("explorer.comparison.actions"), features, feature -> actions.of(layer.name(),
                layer.localId(feature.getID()).orElseThrow(), locale).stream().map(LinkedActions.LinkedAction::code).collect(Collectors.joining(", "))));
        lines.add(line(scope.text("explorer.shape"), features, feature -> facts.value(Attribute.Role.GEOMETRY_QUALITY, layer, feature, locale).orElse(null)));
        lines.add(line(scope.text("explorer.source"), features, feature -> facts.value(Attribute.Role.SOURCE, layer, feature, locale).orElse(null)));
        return lines;
    }

    private String nearest(SimpleFeature feature, Locale locale) {
        return feature.getDefaultGeometry() instanceof Geometry ? neighbours.near(feature, PROTECTED, locale).nearest().stream().findFirst()
                .map(near -> near.distance() == null ? near.name() : near.name() + " (" + near.distance() + ")").orElse(null) : null;
    }

    private static Comparison.Line line(String title, List<SimpleFeature> features, Function<SimpleFeature, String> value) {
        List<String> values = new ArrayList<>();
        features.forEach(feature -> values.add(value.apply(feature)));
        return new Comparison.Line(title, values);
    }

    private List<Comparison.Other> others(List<String> ids, Scope scope) {
        Collator alphabet = Collator.getInstance(scope.locale());
        return scope.features().stream().map(feature -> new Comparison.Other(scope.layer().localId(feature.getID()).orElseThrow(),
                facts.name(scope.layer(), feature, scope.locale()))).filter(other -> !ids.contains(other.id()))
                .sorted((one, other) -> alphabet.compare(one.name(), other.name())).toList();
    }
}
