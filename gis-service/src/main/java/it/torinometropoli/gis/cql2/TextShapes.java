package it.torinometropoli.gis.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Reads shapes in well-known text, and boxes. */
final class TextShapes {

    private static final Set<String> SHAPES = Set.of("POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON",
            "GEOMETRYCOLLECTION");
    private static final Set<String> BOXES = Set.of("BBOX", "ENVELOPE");
    private static final int DEEPEST = 20;

    private TextShapes() {
    }

    /** Whether a shape or box begins with this word. */
    static boolean begins(Token name) {
        String word = name.text().toUpperCase(Locale.ROOT);
        return SHAPES.contains(word) || BOXES.contains(word);
    }

    /** Reads what begins with this word. */
    static Node read(Token name, Words words) {
        return BOXES.contains(name.text().toUpperCase(Locale.ROOT)) ? box(name, words) : shape(name, words);
    }

    private static Node box(Token name, Words words) {
        List<Double> numbers = new ArrayList<>();
        words.expect("(");
        do {
            numbers.add(words.number());
        } while (words.takeSign(","));
        words.expect(")");
        return Shapes.box(name.place(), numbers);
    }

    private static Node shape(Token name, Words words) {
        String dimension = words.takeKeyword("Z") ? " Z " : "";
        if (!words.peek().sign("(")) {
            throw words.unexpected("'('");
        }
        String coordinates = words.parentheses();
        if (nesting(coordinates) > DEEPEST) {
            throw new Cql2Exception(name.place(), "the shape is nested more than %d deep".formatted(DEEPEST));
        }
        try {
            Geometry geometry = new WKTReader().read(name.text() + dimension + coordinates);
            return new Node.Shape(name.place(), geometry);
        } catch (ParseException | IllegalArgumentException wrong) {
            throw new Cql2Exception(name.place(), "the shape is not well-known text: " + wrong.getMessage());
        }
    }

    private static int nesting(String text) {
        int depth = 0;
        int deepest = 0;
        for (char letter : text.toCharArray()) {
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }
}
