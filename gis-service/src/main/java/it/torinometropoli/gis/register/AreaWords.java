package it.torinometropoli.gis.register;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.portal.ValueText;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** States of areas as a reader of a language reads them. */
@Component
class AreaWords {

    private static final String ENGLISH_SUFFIX = "_en";

    private final Catalog catalog;
    private final ValueText text;
    private final MessageSource messages;

    AreaWords(Catalog catalog, ValueText text, MessageSource messages) {
        this.catalog = catalog;
        this.text = text;
        this.messages = messages;
    }

    /** What a reader calls a column. */
    String title(String column, Locale locale) {
        return attribute(column).map(attribute -> attribute.title().in(locale)).orElse(column);
    }

    /** The value of a column in words, with its unit; null when it is not known. */
    String value(AreaState state, String column, Locale locale) {
        Object value = state.values().get(column);
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        return attribute(column).map(known -> text.of(known, value, locale) + (known.unit() == null ? "" : "\u00a0" + known.unit()))
                .orElse(value.toString());
    }

    /** Where the data come from, in the reader's language. */
    String source(AreaState state, Locale locale) {
        return state.text(english(locale) ? AreaState.SOURCE_EN : AreaState.SOURCE);
    }

    /** What is told of a state: the columns of the reader's language, the source apart. */
    List<String> columns(Locale locale) {
        return AreaState.COLUMNS.stream().filter(column -> !column.equals(AreaState.SOURCE) && !column.equals(AreaState.SOURCE_EN))
                .filter(column -> !hasTwin(column) || column.endsWith(ENGLISH_SUFFIX) == english(locale)).toList();
    }

    /** What is another than before, shapes by their size. */
    List<AreaChange.Difference> differences(AreaState before, AreaState after, Locale locale) {
        List<AreaChange.Difference> differences = new ArrayList<>();
        for (String column : columns(locale)) {
            String was = value(before, column, locale);
            String is = value(after, column, locale);
            if (!Objects.equals(was, is)) {
                differences.add(new AreaChange.Difference(title(column, locale), was, is));
            }
        }
        if (!before.shape().equalsExact(after.shape())) {
            differences.add(new AreaChange.Difference(messages.getMessage("register.shape", null, locale), size(before.shape(), locale),
                    size(after.shape(), locale)));
        }
        return differences;
    }

    /** How large a shape is, in words. */
    String size(Geometry shape, Locale locale) {
        return shape.getDimension() < 2 ? messages.getMessage("register.shape.point", null, locale) : squareMetres(shape.getArea(), locale);
    }

    /** An area in words. */
    static String squareMetres(double area, Locale locale) {
        return NumberFormat.getIntegerInstance(locale).format(Math.round(area)) + "\u00a0m²";
    }

    /** The codes of a column with their words, in the order of the layer's description; none of a column without codes. */
    List<Code> codes(String column, Locale locale) {
        return attribute(column).stream().flatMap(known -> known.values().entrySet().stream())
                .map(code -> new Code(code.getKey(), code.getValue().in(locale))).toList();
    }

    /**
     * A code with its words.
     *
     * @param code as it is stored
     */
    record Code(String code, String words) {
    }

    private static boolean hasTwin(String column) {
        return column.endsWith(ENGLISH_SUFFIX) || AreaState.COLUMNS.contains(column + ENGLISH_SUFFIX);
    }

    private static boolean english(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }

    private Optional<Attribute> attribute(String column) {
        return catalog.layer(RegisterHistory.LAYER).flatMap(layer -> layer.attribute(column));
    }
}
