package it.torinometropoli.gis.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads conditions in the text encoding (OGC 21-065r2, 8.3 and annex B) by recursive descent. What may stand where is looked at when the
 * condition is made of the nodes, so that parentheses around numbers and around conditions are read alike.
 */
final class TextParser {

    private static final int DEEPEST = 100;
    private static final Set<String> COMPARISONS = Set.of("=", "<>", "<", ">", "<=", ">=");
    private static final Set<String> SUMS = Set.of("+", "-");
    private static final Set<String> PRODUCTS = Set.of("*", "/", "%");
    private static final Set<String> RESERVED = Set.of("AND", "OR", "NOT", "LIKE", "BETWEEN", "IN", "IS", "NULL", "DIV");

    private final Words words;
    private int depth;

    private TextParser(String text) {
        this.words = new Words(text);
    }

    /**
     * Reads a condition.
     *
     * @throws Cql2Exception where it is none
     */
    static Node parse(String text) {
        TextParser parser = new TextParser(text);
        Node condition = parser.disjunction();
        parser.words.end();
        return condition;
    }

    private Node disjunction() {
        if (++depth > DEEPEST) {
            throw new Cql2Exception(words.peek().place(), "the condition is nested more than %d deep".formatted(DEEPEST));
        }
        Node condition = joined("or", this::conjunction);
        depth--;
        return condition;
    }

    private Node conjunction() {
        return joined("and", this::negation);
    }

    private Node joined(String operator, Part part) {
        String place = words.peek().place();
        List<Node> parts = new ArrayList<>(List.of(part.read()));
        while (words.takeKeyword(operator)) {
            parts.add(part.read());
        }
        return parts.size() == 1 ? parts.get(0) : new Node.Call(place, operator, parts);
    }

    private Node negation() {
        String place = words.peek().place();
        int negations = 0;
        while (words.takeKeyword("not")) {
            negations++;
        }
        Node condition = predicate();
        return negations % 2 == 0 ? condition : new Node.Call(place, "not", List.of(condition));
    }

    private Node predicate() {
        String place = words.peek().place();
        Node left = sum();
        if (words.peek().kind() == Token.Kind.SIGN && COMPARISONS.contains(words.peek().text())) {
            return new Node.Call(place, words.take().text(), List.of(left, sum()));
        }
        if (words.takeKeyword("is")) {
            boolean not = words.takeKeyword("not");
            words.expectKeyword("null");
            return negated(not, new Node.Call(place, "isNull", List.of(left)));
        }
        boolean not = words.takeKeyword("not");
        if (words.takeKeyword("like")) {
            return negated(not, new Node.Call(place, "like", List.of(left, sum())));
        }
        if (words.takeKeyword("between")) {
            Node lower = sum();
            words.expectKeyword("and");
            return negated(not, new Node.Call(place, "between", List.of(left, lower, sum())));
        }
        if (words.takeKeyword("in")) {
            String list = words.peek().place();
            words.expect("(");
            return negated(not, new Node.Call(place, "in", List.of(left, new Node.Values(list, list(")")))));
        }
        if (not) {
            throw words.unexpected("LIKE, BETWEEN or IN");
        }
        return left;
    }

    private static Node negated(boolean not, Node condition) {
        return not ? new Node.Call(condition.place(), "not", List.of(condition)) : condition;
    }

    private Node sum() {
        Node left = product();
        while (words.peek().kind() == Token.Kind.SIGN && SUMS.contains(words.peek().text())) {
            left = new Node.Call(left.place(), words.take().text(), List.of(left, product()));
        }
        return left;
    }

    private Node product() {
        Node left = power();
        while (words.peek().keyword("div") || words.peek().kind() == Token.Kind.SIGN && PRODUCTS.contains(words.peek().text())) {
            left = new Node.Call(left.place(), words.take().text().toLowerCase(Locale.ROOT), List.of(left, power()));
        }
        return left;
    }

    /** The exponent binds to the right: {@code 2 ^ 3 ^ 2} is 512. */
    private Node power() {
        Node base = operand();
        List<Node> exponents = new ArrayList<>(List.of(base));
        while (words.takeSign("^")) {
            exponents.add(operand());
        }
        Node power = exponents.get(exponents.size() - 1);
        for (int i = exponents.size() - 2; i >= 0; i--) {
            power = new Node.Call(exponents.get(i).place(), "^", List.of(exponents.get(i), power));
        }
        return power;
    }

    private Node operand() {
        Token token = words.peek();
        if (words.takeSign("(")) {
            Node inside = disjunction();
            words.expect(")");
            return inside;
        }
        if (words.takeSign("[")) {
            return new Node.Values(token.place(), list("]"));
        }
        return switch (token.kind()) {
            case TEXT -> new Node.Value(words.take().place(), token.text());
            case QUOTED -> new Node.Property(words.take().place(), token.text());
            case NUMBER, SIGN -> new Node.Value(token.place(), words.number());
            case NAME -> name();
            case END -> throw words.unexpected("a property, a value or a condition");
        };
    }

    private Node name() {
        Token name = words.take();
        if (RESERVED.contains(name.text().toUpperCase(Locale.ROOT))) {
            throw new Cql2Exception(name.place(), "%s stands where a property, a value or a condition is needed".formatted(name));
        }
        if (name.keyword("true") || name.keyword("false")) {
            return new Node.Value(name.place(), name.keyword("true"));
        }
        if (TextShapes.begins(name)) {
            return TextShapes.read(name, words);
        }
        if (!words.takeSign("(")) {
            return new Node.Property(name.place(), name.text());
        }
        List<Node> arguments = words.takeSign(")") ? List.of() : list(")");
        return Times.read(name.place(), name.text().toLowerCase(Locale.ROOT), arguments)
                .orElseGet(() -> new Node.Call(name.place(), CANONICAL.getOrDefault(name.text().toLowerCase(Locale.ROOT), name.text()), arguments));
    }

    private List<Node> list(String end) {
        List<Node> elements = new ArrayList<>();
        do {
            elements.add(disjunction());
        } while (words.takeSign(","));
        words.expect(end);
        return elements;
    }

    /** The names of standardized functions as the JSON encoding has them, by their names in lower case. */
    private static final Map<String, String> CANONICAL = ConditionBuilder.standardized();

    @FunctionalInterface
    private interface Part {
        Node read();
    }
}
