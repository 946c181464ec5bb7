package it.torinometropoli.gis.filter;

import java.util.Arrays;
import java.util.Collection;

import org.geotools.api.filter.FilterVisitor;
import org.geotools.api.filter.MultiValuedFilter;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.expression.Expression;

/**
 * PropertyIsLike as databases evaluate it: wildcards stand for any characters, line breaks too, and the work grows with the product of
 * the lengths at most. Of several values one is enough. GeoTools makes a regular expression of the pattern, whose wildcards stop at line breaks. Never changes.
 */
public final class TextPattern implements PropertyIsLike {

    private static final int ANYTHING = -1;
    private static final int ONE = -2;

    private final Expression expression;
    private final boolean matchingCase;
    /** Code points, {@link #ANYTHING} and {@link #ONE}. */
    private final int[] tokens;

    private TextPattern(Expression expression, boolean matchingCase, int[] tokens) {
        this.expression = expression;
        this.matchingCase = matchingCase;
        this.tokens = tokens;
    }

    /** The condition that another one means. An escape character at the end of the pattern stands for itself. */
    public static TextPattern of(PropertyIsLike like) {
        int[] letters = like.getLiteral().codePoints().toArray();
        int escape = like.getEscape().codePointAt(0);
        int[] tokens = new int[letters.length];
        int size = 0;
        for (int i = 0; i < letters.length; i++) {
            if (letters[i] == escape && i + 1 < letters.length) {
                tokens[size++] = letters[++i];
            } else if (letters[i] == like.getWildCard().codePointAt(0)) {
                tokens[size++] = ANYTHING;
            } else {
                tokens[size++] = letters[i] == like.getSingleChar().codePointAt(0) ? ONE : letters[i];
            }
        }
        return new TextPattern(like.getExpression(), like.isMatchingCase(), Arrays.copyOf(tokens, size));
    }

    @Override
    public boolean evaluate(Object feature) {
        Object value = expression.evaluate(feature);
        return value instanceof Collection<?> several ? several.stream().anyMatch(each -> matches(each.toString())) : value != null && matches(value.toString());
    }

    /** After the last wildcard for anything, the shortest text that it can stand for is tried first, then one character more. */
    private boolean matches(String text) {
        int position = 0;
        int token = 0;
        int anything = -1;
        int resumed = 0;
        while (position < text.length()) {
            if (token < tokens.length && tokens[token] == ANYTHING) {
                anything = token++;
                resumed = position;
            } else if (token < tokens.length && meets(tokens[token], text.codePointAt(position))) {
                token++;
                position = text.offsetByCodePoints(position, 1);
            } else if (anything >= 0) {
                resumed = text.offsetByCodePoints(resumed, 1);
                position = resumed;
                token = anything + 1;
            } else {
                return false;
            }
        }
        while (token < tokens.length && tokens[token] == ANYTHING) {
            token++;
        }
        return token == tokens.length;
    }

    private boolean meets(int token, int letter) {
        return token == letter || token == ONE || !matchingCase && Character.toLowerCase(Character.toUpperCase(token))
                == Character.toLowerCase(Character.toUpperCase(letter));
    }

    /** Whether a wildcard stands for exactly one character. */
    public boolean countsCharacters() {
        return Arrays.stream(tokens).anyMatch(token -> token == ONE);
    }

    /** The pattern with {@code %}, {@code _} and {@code \} as special characters, as SQL has it. */
    @Override
    public String getLiteral() {
        StringBuilder pattern = new StringBuilder();
        for (int token : tokens) {
            if (token == ANYTHING || token == ONE) {
                pattern.append(token == ANYTHING ? '%' : '_');
            } else {
                pattern.append("%_\\".indexOf(token) >= 0 ? "\\" : "").appendCodePoint(token);
            }
        }
        return pattern.toString();
    }

    @Override
    public Expression getExpression() {
        return expression;
    }

    @Override
    public String getWildCard() {
        return "%";
    }

    @Override
    public String getSingleChar() {
        return "_";
    }

    @Override
    public String getEscape() {
        return "\\";
    }

    @Override
    public boolean isMatchingCase() {
        return matchingCase;
    }

    @Override
    public MatchAction getMatchAction() {
        return MultiValuedFilter.MatchAction.ANY;
    }

    @Override
    public Object accept(FilterVisitor visitor, Object extraData) {
        return visitor.visit(this, extraData);
    }

    @Override
    public String toString() {
        return "[ %s is like %s ]".formatted(expression, getLiteral());
    }
}
