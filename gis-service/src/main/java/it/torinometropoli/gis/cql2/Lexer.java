package it.torinometropoli.gis.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a condition in text into words (OGC 21-065r2, annex B). */
final class Lexer {

    private static final Pattern NUMBER = Pattern.compile("(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final List<String> SIGNS = List.of("<=", ">=", "<>", "=", "<", ">", "(", ")", ",", "+", "-", "*", "/", "%", "^", "[", "]");

    private final String text;
    private int position;

    private Lexer(String text) {
        this.text = text;
    }

    /**
     * The words, with one of kind {@link Token.Kind#END} after them.
     *
     * @throws Cql2Exception at a character that begins no word, or a quotation that does not end
     */
    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        List<Token> tokens = new ArrayList<>();
        do {
            tokens.add(lexer.next());
        } while (tokens.get(tokens.size() - 1).kind() != Token.Kind.END);
        return tokens;
    }

    private Token next() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        int start = position;
        if (start == text.length()) {
            return new Token(Token.Kind.END, "", start);
        }
        char letter = text.charAt(start);
        if (letter == '\'') {
            return new Token(Token.Kind.TEXT, quoted('\''), start);
        }
        if (letter == '"') {
            return new Token(Token.Kind.QUOTED, quoted('"'), start);
        }
        if (starts(letter)) {
            return new Token(Token.Kind.NAME, name(), start);
        }
        Matcher number = NUMBER.matcher(text).region(start, text.length());
        if (number.lookingAt()) {
            position = number.end();
            return new Token(Token.Kind.NUMBER, number.group(), start);
        }
        String sign = SIGNS.stream().filter(one -> text.startsWith(one, start)).findFirst().orElseThrow(() -> new Cql2Exception(
                "character " + (start + 1), "'%s' begins no name, value or operator".formatted(text.substring(start, start + 1))));
        position += sign.length();
        return new Token(Token.Kind.SIGN, sign, start);
    }

    private static boolean starts(char letter) {
        return Character.isLetter(letter) || letter == '_' || letter == ':' || Character.isSurrogate(letter);
    }

    private String name() {
        int start = position;
        while (position < text.length() && (starts(text.charAt(position)) || Character.isDigit(text.charAt(position)) || text.charAt(position) == '.'
                || Character.getType(text.charAt(position)) == Character.NON_SPACING_MARK)) {
            position++;
        }
        return text.substring(start, position);
    }

    /** A quotation mark inside is doubled; in texts a backslash before it does as well. */
    private String quoted(char mark) {
        int start = position;
        StringBuilder content = new StringBuilder();
        position++;
        while (position < text.length()) {
            char letter = text.charAt(position++);
            boolean more = position < text.length() && text.charAt(position) == mark;
            if (letter == mark && !more) {
                return content.toString();
            }
            if (more && (letter == mark || letter == '\\' && mark == '\'')) {
                position++;
                content.append(mark);
            } else {
                content.append(letter);
            }
        }
        throw new Cql2Exception("character " + (start + 1), "the quotation does not end");
    }
}
