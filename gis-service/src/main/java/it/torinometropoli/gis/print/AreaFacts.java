package it.torinometropoli.gis.print;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import it.torinometropoli.gis.portal.ValueText;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes what is known about a dismissed area, and what an investor would ask that nobody has surveyed. */
@Component
class AreaFacts {

    private static final String ZONES = "zone_omogenee";
    private static final String SIZE = "area_m2";
    private static final String SIZE_NOTE = "area_nota";
    private static final List<String> GLANCE = List.of(SIZE, "settore", "stato_codice", "contaminazione");
    /** What is asked about every such area; a layer that has an attribute of the name answers itself. */
    private static final List<String> ASKED = List.of("accessibilita", "infrastrutture", "conservazione", "superficie_coperta", "proprieta",
            "destinazione_urbanistica", "vincoli");
    private static final String POSITION = "posizione";
    private static final String FROM_SOURCE = "da_fonte";
    private static final String ONLY_MUNICIPALITY = "solo_comune";
    /** Of degrees: a metre, and a hundred of them where a position is estimated. */
    private static final int DECIMALS = 5;
    private static final int DECIMALS_ABOUT = 3;
    private static final int METRES_ABOUT = 100;

    private final Catalog catalog;
    private final FeatureSources features;
    private final ValueText words;
    private final MessageSource messages;

    AreaFacts(Catalog catalog, FeatureSources features, ValueText words, MessageSource messages) {
        this.catalog = catalog;
        this.features = features;
        this.words = words;
        this.messages = messages;
    }

    /**
     * A fact.
     *
     * @param title what it is about
     * @param value what is known, with its unit, or null when it is not
     * @param note what is to be known about the value, or null
     */
    record Fact(String title, String value, String note) {
    }

    /** What a reader looks for first, known or not. */
    List<Fact> glance(Area area, Locale locale) {
        return GLANCE.stream().flatMap(name -> area.layer().attribute(name).stream()).map(attribute -> fact(area, attribute, locale)).toList();
    }

    /** What else is known, in the order of the layer. */
    List<Fact> known(Area area, Locale locale) {
        return told(area, locale).map(attribute -> fact(area, attribute, locale)).filter(fact -> fact.value() != null).toList();
    }

    /** The titles of what nobody has surveyed. */
    List<String> unknown(Area area, Locale locale) {
        Stream<String> empty = told(area, locale).filter(attribute -> !note(attribute) && area.value(attribute).isEmpty())
                .map(attribute -> attribute.title().in(locale));
        Stream<String> asked = ASKED.stream().filter(name -> area.layer().attribute(name).isEmpty())
                .map(name -> messages.getMessage("print.asked." + name, null, locale));
        return Stream.concat(empty, asked).toList();
    }

    private static Stream<Attribute> told(Area area, Locale locale) {
        return area.layer().attributes().stream()
                .filter(attribute -> attribute.role() == null && attribute.shownIn(locale) && !GLANCE.contains(attribute.name()));
    }

    private Fact fact(Area area, Attribute attribute, Locale locale) {
        String note = attribute.name().equals(SIZE) ? told(area, locale).filter(other -> other.name().startsWith(SIZE_NOTE)).findFirst()
                .flatMap(other -> text(area, other, locale)).orElse(null) : null;
        return new Fact(attribute.title().in(locale), text(area, attribute, locale).orElse(null), note);
    }

    /** Whether an attribute explains another, so that nothing is missing without it. */
    private static boolean note(Attribute attribute) {
        return attribute.name().contains("nota_") || attribute.name().contains("_nota");
    }

    /** The municipality, empty when not known. */
    Optional<String> municipality(Area area, Locale locale) {
        return area.attribute(Attribute.Role.MUNICIPALITY_NAME, locale).flatMap(attribute -> text(area, attribute, locale));
    }

    /** The name of its Zona omogenea, empty when not known. */
    Optional<String> zone(Area area, Locale locale) {
        return area.attribute(Attribute.Role.ZONE, locale).flatMap(area::value).flatMap(number -> catalog.layer(ZONES)
                .flatMap(zones -> features.of(zones).feature(zones.featureId(number.toString()))
                        .map(zone -> (String) zone.getAttribute("nome"))));
    }

    /** How good the shape is, in words, or where the facts come from. */
    Optional<String> text(Area area, Attribute.Role role, Locale locale) {
        return area.attribute(role, locale).flatMap(attribute -> text(area, attribute, locale));
    }

    private Optional<String> text(Area area, Attribute attribute, Locale locale) {
        return area.value(attribute).map(value -> words.of(attribute, value, locale) + (attribute.unit() == null ? "" : " " + attribute.unit()));
    }

    /** How the position is known, empty when that is not said. */
    Optional<Fact> basis(Area area, Locale locale) {
        return area.layer().attribute(POSITION).filter(attribute -> area.value(attribute).isPresent()).map(attribute -> fact(area, attribute, locale));
    }

    /** The middle of the area in both systems, as exactly as it is known; nothing when only the municipality is. */
    List<Fact> centre(Area area, Locale locale) {
        String known = area.layer().attribute(POSITION).flatMap(area::value).map(Object::toString).orElse("");
        if (area.envelope().isNull() || known.equals(ONLY_MUNICIPALITY)) {
            return List.of();
        }
        boolean exact = known.equals(FROM_SOURCE);
        String title = exact ? "print.area.centre" : "print.area.centre.about";
        return List.of(new Fact(messages.getMessage(title, new Object[] {"EPSG:32632"}, locale), metres(area, exact ? 1 : METRES_ABOUT, locale), null),
                new Fact(messages.getMessage(title, new Object[] {"WGS 84"}, locale), degrees(area, exact ? DECIMALS : DECIMALS_ABOUT, locale), null));
    }

    /** In metres of EPSG:32632, easting first. */
    private static String metres(Area area, int step, Locale locale) {
        NumberFormat format = NumberFormat.getIntegerInstance(locale);
        Coordinate middle = area.envelope().centre();
        return "E " + format.format(Math.round(middle.x / step) * step) + " m, N " + format.format(Math.round(middle.y / step) * step) + " m";
    }

    /** In degrees of WGS 84, latitude first. */
    private static String degrees(Area area, int decimals, Locale locale) {
        Coordinate middle = area.envelope().centre();
        double[] degrees = new double[2];
        CrsTransform.between(Crs.UTM32, Crs.CRS84).apply(new double[] {middle.x, middle.y}, degrees, 1);
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(degrees[1]) + "° N, " + format.format(degrees[0]) + "° E";
    }
}
