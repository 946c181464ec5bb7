package it.torinometropoli.gis.style;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import it.torinometropoli.gis.filter.ExpressionReader;
import it.torinometropoli.gis.xml.XmlCursor;
import it.torinometropoli.gis.xml.XmlPlace;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.factory.CommonFactoryFinder;

/**
 * Reads a value of text and expressions side by side (SLD 1.0.0 and SE 1.1.0: ParameterValueType). Line breaks and indentation only lay out the
 * document; those that are meant, and blanks at the ends, are written as CDATA.
 */
final class MixedValue {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final ExpressionReader expressions;
    private final List<Part> parts = new ArrayList<>();

    MixedValue(ExpressionReader expressions) {
        this.expressions = expressions;
    }

    /** An expression, or a text with the blanks that lay out the document or without. */
    private record Part(Expression expression, String text, boolean verbatim) {
    }

    /**
     * Reads the element that the cursor stands on into one expression.
     *
     * @throws it.torinometropoli.gis.xml.XmlException when it is empty
     */
    Expression read() {
        XmlPlace place = expressions.xml().place();
        List<Expression> read = readParts();
        if (read.isEmpty()) {
            throw place.wrong("a value is missing");
        }
        if (read.stream().allMatch(Literal.class::isInstance)) {
            StringBuilder text = new StringBuilder();
            read.forEach(part -> text.append(((Literal) part).getValue()));
            return FILTERS.literal(text.toString());
        }
        return read.size() == 1 ? read.get(0) : new SafeFunction(FILTERS.function("Concatenate", read.toArray(Expression[]::new)));
    }

    /** Reads the element that the cursor stands on into texts and expressions in order. */
    List<Expression> readParts() {
        XmlCursor xml = expressions.xml();
        xml.mixed(name -> parts.add(new Part(expressions.read(), null, true)), text -> parts.add(new Part(null, text, false)),
                text -> parts.add(new Part(null, text, true)));
        List<Expression> read = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            String text = part.verbatim ? part.text : tidy(part.text, i == 0, i == parts.size() - 1);
            if (part.expression != null) {
                read.add(part.expression);
            } else if (!text.isEmpty()) {
                read.add(FILTERS.literal(text));
            }
        }
        return read;
    }

    private static String tidy(String text, boolean first, boolean last) {
        if (text.isBlank() && text.indexOf('\n') >= 0) {
            return "";
        }
        String oneLine = joined(text);
        String started = first ? oneLine.stripLeading() : oneLine;
        return last ? started.stripTrailing() : started;
    }

    /** The lines with one blank between; blanks at the very ends stay. */
    private static String joined(String text) {
        if (text.indexOf('\n') < 0) {
            return text;
        }
        String words = text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining(" "));
        return (Character.isWhitespace(text.charAt(0)) ? " " : "") + words + (Character.isWhitespace(text.charAt(text.length() - 1)) ? " " : "");
    }
}
