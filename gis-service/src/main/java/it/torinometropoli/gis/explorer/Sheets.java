package it.torinometropoli.gis.explorer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import it.torinometropoli.gis.plan.LinkedActions;
import it.torinometropoli.gis.site.MapAddress;
import it.torinometropoli.gis.site.MapPicture;
import it.torinometropoli.gis.site.PageAddress;
import it.torinometropoli.gis.site.PageProblem;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** Makes the pages of single features. */
@Component
class Sheets {

    private static final Set<String> ABOUT_POSITION = Set.of("posizione", "nota_posizione", "nota_posizione_en");

    private static final double METRES_AROUND = 4_000;

    private final Facts facts;
    private final Rows rows;
    private final LinkedActions actions;
    private final Neighbours neighbours;
    private final Overlaps overlaps;

    Sheets(Facts facts, Rows rows, LinkedActions actions, Neighbours neighbours, Overlaps overlaps) {
        this.facts = facts;
        this.rows = rows;
        this.actions = actions;
        this.neighbours = neighbours;
        this.overlaps = overlaps;
    }

    /**
     * The sheet of a feature.
     *
     * @param id its identifier within the layer
     * @throws PageProblem when there is no such feature
     */
    Sheet sheet(Explorer explorer, String id, Scope scope) {
        Layer layer = scope.layer();
        SimpleFeature feature = feature(explorer, id, scope);
        Geometry shape = (Geometry) feature.getDefaultGeometry();
        boolean placed = shape != null && !shape.isEmpty();
        Set<String> atAGlance = explorer.columns().stream().filter(column -> column.attribute() != null).map(Column::attribute).collect(Collectors.toSet());
        return new Sheet(layer, id, feature.getID(), facts.name(layer, feature, scope.locale()), glance(explorer, feature, scope),
                known(feature, scope, attribute -> !ABOUT_POSITION.contains(attribute.name()) && !atAGlance.contains(attribute.name())),
                position(feature, scope), unknown(feature, scope), municipality(feature, scope), zone(feature, scope),
                facts.value(Attribute.Role.SOURCE, layer, feature, scope.locale()).orElse(null), actions.of(layer.name(), id, scope.locale()),
                placed ? explorer.vicinities().stream().map(vicinity -> neighbours.near(feature, vicinity, scope.locale())).toList() : List.of(),
                explorer == Explorers.PROTECTED ? overlaps.of(feature, scope) : OverlapTable.NONE,
                placed ? MapPicture.of(around(shape), Map.of(layer.name(), Ecql.ALL)) : null,
                MapAddress.ofFeature(feature.getID(), scope.locale()), Downloads.of(layer, Ecql.identified(layer, List.of(id))));
    }

    /**
     * A feature of a layer.
     *
     * @throws PageProblem when there is none
     */
    static SimpleFeature feature(Explorer explorer, String id, Scope scope) {
        return scope.source().feature(scope.layer().featureId(id)).orElseThrow(() ->
                PageProblem.notThere("explorer.notThere", id, scope.layer().title().in(scope.locale()), explorer.path()));
    }

    private List<Row.Cell> glance(Explorer explorer, SimpleFeature feature, Scope scope) {
        return explorer.columns().stream().filter(column -> column.kind() == Column.Kind.FACT || column.kind() == Column.Kind.DISTANCE)
                .map(column -> rows.cell(column, feature, scope)).toList();
    }

    private static Envelope around(Geometry shape) {
        Envelope area = new Envelope(shape.getEnvelopeInternal());
        area.expandBy(METRES_AROUND);
        return area;
    }

    private List<Sheet.Fact> known(SimpleFeature feature, Scope scope, Predicate<Attribute> wanted) {
        return plain(scope).filter(wanted)
                .flatMap(attribute -> facts.value(attribute, feature, scope.locale())
                        .map(value -> new Sheet.Fact(attribute.title().in(scope.locale()), value)).stream()).toList();
    }

    private List<String> unknown(SimpleFeature feature, Scope scope) {
        return plain(scope).filter(attribute -> !ABOUT_POSITION.contains(attribute.name()) && !isNote(attribute))
                .filter(attribute -> facts.value(attribute, feature, scope.locale()).isEmpty())
                .map(attribute -> attribute.title().in(scope.locale())).distinct().toList();
    }

    /** A note is there when something is to be noted. */
    static boolean isNote(Attribute attribute) {
        return attribute.name().contains("_nota");
    }

    /** The attributes that are facts, for the reader's language. */
    static Stream<Attribute> plain(Scope scope) {
        return scope.layer().attributes().stream().filter(attribute -> attribute.role() == null && attribute.shownIn(scope.locale()));
    }

    private List<Sheet.Fact> position(SimpleFeature feature, Scope scope) {
        Stream<Sheet.Fact> quality = facts.value(Attribute.Role.GEOMETRY_QUALITY, scope.layer(), feature, scope.locale())
                .map(value -> new Sheet.Fact(scope.text("explorer.shape"), value)).stream();
        Stream<Sheet.Fact> coordinates = feature.getDefaultGeometry() instanceof Geometry shape && !shape.isEmpty()
                ? coordinates(shape.getCentroid().getCoordinate(), scope) : Stream.empty();
        return Stream.of(known(feature, scope, attribute -> ABOUT_POSITION.contains(attribute.name())).stream(), quality, coordinates)
                .flatMap(facts -> facts).toList();
    }

    private static Stream<Sheet.Fact> coordinates(Coordinate middle, Scope scope) {
        double[] degrees = new double[2];
        CrsTransform.between(Crs.UTM32, Crs.CRS84).apply(new double[] {middle.x, middle.y}, degrees, 1);
        return Stream.of(new Sheet.Fact(scope.text("explorer.coordinates.degrees"), String.format(Locale.ROOT, "%.4f, %.4f", degrees[1], degrees[0])),
                new Sheet.Fact(scope.text("explorer.coordinates.metres"), String.format(Locale.ROOT, "%.0f, %.0f", middle.x, middle.y)));
    }

    private Sheet.Place municipality(SimpleFeature feature, Scope scope) {
        Optional<String> name = facts.value(Attribute.Role.MUNICIPALITY_NAME, scope.layer(), feature, scope.locale());
        return name.map(known -> new Sheet.Place(known, PageAddress.ofMunicipality((String) feature.getAttribute(scope.municipality().name()))))
                .orElse(null);
    }

    private static Sheet.Place zone(SimpleFeature feature, Scope scope) {
        return Optional.ofNullable((Number) feature.getAttribute(scope.zone().name())).flatMap(number -> scope.territory().zone(number.intValue()))
                .map(zone -> new Sheet.Place(scope.text("explorer.zone.named", zone.number(), zone.name()), PageAddress.ofZone(zone.number())))
                .orElse(null);
    }
}
