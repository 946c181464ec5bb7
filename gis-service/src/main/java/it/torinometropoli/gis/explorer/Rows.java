package it.torinometropoli.gis.explorer;

import java.text.Collator;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.site.PageAddress;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.stereotype.Component;

/** Writes the rows of lists and compares them. */
@Component
class Rows {

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final double METRES = 1_000;

    private final Facts facts;

    Rows(Facts facts) {
        this.facts = facts;
    }

    /** The row of a feature. */
    Row row(Explorer explorer, SimpleFeature feature, Scope scope) {
        String id = scope.layer().localId(feature.getID()).orElseThrow();
        return new Row(id, facts.name(scope.layer(), feature, scope.locale()), PageAddress.ofFeature(scope.layer().name(), id),
                explorer.columns().stream().filter(column -> column.kind() != Column.Kind.NAME)
                        .map(column -> cell(column, feature, scope)).toList());
    }

    /** What a column tells of a feature. */
    Row.Cell cell(Column column, SimpleFeature feature, Scope scope) {
        return new Row.Cell(title(column, scope), text(column, feature, scope).orElse(null), number(column, scope));
    }

    /** The title of a column. */
    String title(Column column, Scope scope) {
        return switch (column.kind()) {
            case NAME, FACT -> scope.attribute(column.attribute()).title().in(scope.locale());
            case PLACE -> scope.text("explorer.place");
            case DISTANCE -> scope.text("explorer.distance", scope.from().name());
        };
    }

    /** Whether a column shows numbers. */
    boolean number(Column column, Scope scope) {
        return column.kind() == Column.Kind.DISTANCE
                || column.kind() == Column.Kind.FACT && Number.class.isAssignableFrom(scope.attribute(column.attribute()).type().binding());
    }

    /** The value of a column in words; empty when it is not known. */
    Optional<String> text(Column column, SimpleFeature feature, Scope scope) {
        return switch (column.kind()) {
            case NAME -> Optional.of(facts.name(scope.layer(), feature, scope.locale()));
            case FACT -> facts.value(scope.attribute(column.attribute()), feature, scope.locale());
            case PLACE -> facts.value(Attribute.Role.MUNICIPALITY_NAME, scope.layer(), feature, scope.locale())
                    .map(name -> scope.text("explorer.place.named", name, feature.getAttribute(scope.zone().name())));
            case DISTANCE -> distance(feature, scope).map(metres -> kilometres(metres, scope.locale()));
        };
    }

    /** Metres from the municipality that the reader has chosen to the nearest point of a feature; empty when it has no shape. */
    Optional<Double> distance(SimpleFeature feature, Scope scope) {
        return feature.getDefaultGeometry() instanceof Geometry shape && !shape.isEmpty()
                ? Optional.of(shape.distance(SHAPES.createPoint(scope.from().middle()))) : Optional.empty();
    }

    /** Metres as kilometres with a decimal. */
    static String kilometres(double metres, Locale locale) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(metres / METRES) + "\u00a0km";
    }

    /** Features in the order of a column; what is not known comes last. */
    Comparator<SimpleFeature> comparator(Column column, Order order, Scope scope) {
        if (number(column, scope)) {
            return comparing(feature -> column.kind() == Column.Kind.DISTANCE ? distance(feature, scope).orElse(null)
                    : Optional.ofNullable((Number) feature.getAttribute(column.attribute())).map(Number::doubleValue).orElse(null),
                    Comparator.<Double>naturalOrder(), order);
        }
        Collator alphabet = Collator.getInstance(scope.locale());
        return comparing(feature -> text(column, feature, scope).orElse(null), alphabet::compare, order);
    }

    private static <V> Comparator<SimpleFeature> comparing(Function<SimpleFeature, V> value, Comparator<? super V> values,
            Order order) {
        Comparator<V> known = order.descending() ? (one, other) -> values.compare(other, one) : values::compare;
        return Comparator.comparing(value, Comparator.nullsLast(known));
    }
}
