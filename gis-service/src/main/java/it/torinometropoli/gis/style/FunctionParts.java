package it.torinometropoli.gis.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import it.torinometropoli.gis.filter.ExpressionReader;
import it.torinometropoli.gis.xml.XmlCursor;
import it.torinometropoli.gis.xml.XmlException;
import it.torinometropoli.gis.xml.XmlPlace;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;

/** The parts of a function that is an element of its own, by their names and in order. */
final class FunctionParts {

    private static final List<String> PAIR = List.of("Data", "Value");

    private final XmlPlace place;
    private final Map<String, List<Expression>> values = new HashMap<>();

    /** Reads the element that the cursor stands on. */
    FunctionParts(ExpressionReader expressions, String... allowed) {
        XmlCursor xml = expressions.xml();
        this.place = xml.place();
        xml.children(name -> {
            if (!List.of(allowed).contains(name)) {
                throw xml.unexpected(String.join(", ", allowed));
            }
            List<Expression> named = values.computeIfAbsent(name, first -> new ArrayList<>());
            if (name.equals("MapItem") || name.equals("InterpolationPoint")) {
                named.addAll(pair(expressions));
            } else {
                named.add(new MixedValue(expressions).read());
            }
        });
    }

    private static List<Expression> pair(ExpressionReader expressions) {
        XmlCursor xml = expressions.xml();
        XmlPlace item = xml.place();
        List<Expression> pair = new ArrayList<>();
        xml.children(name -> {
            if (pair.size() == PAIR.size() || !name.equals(PAIR.get(pair.size()))) {
                throw item.wrong("Data and Value are needed in this order");
            }
            pair.add(new MixedValue(expressions).read());
        });
        if (pair.size() != PAIR.size()) {
            throw item.wrong("Data and Value are needed in this order");
        }
        return pair;
    }

    /** The parts of a name, at least one. */
    List<Expression> all(String name) {
        if (!values.containsKey(name)) {
            throw wrong(name + " is missing");
        }
        return values.get(name);
    }

    /** Data and values in turn, of at least so many pairs. */
    List<Expression> pairs(String name, int least) {
        if (all(name).size() < least * PAIR.size()) {
            throw wrong("at least %d %s are needed".formatted(least, name));
        }
        return all(name);
    }

    /** The only part of a name. */
    Expression one(String name) {
        if (all(name).size() != 1) {
            throw wrong(name + " may be given once");
        }
        return all(name).get(0);
    }

    /** The only part of a name, if there is one. */
    Optional<Expression> optional(String name) {
        return values.containsKey(name) ? Optional.of(one(name)) : Optional.empty();
    }

    /** The only part of a name, which must be plain text. */
    String text(String name) {
        if (one(name) instanceof Literal literal) {
            return String.valueOf(literal.getValue());
        }
        throw wrong(name + " must be plain text");
    }

    XmlException wrong(String reason) {
        return place.wrong(reason);
    }
}
