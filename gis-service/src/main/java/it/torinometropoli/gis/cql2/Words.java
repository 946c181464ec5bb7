package it.torinometropoli.gis.cql2;

import java.util.List;
import java.util.Locale;

/** The words of a condition in text, taken one by one. */
final class Words {

    private final String text;
    private final List<Token> tokens;
    private int next;

    Words(String text) {
        this.text = text;
        this.tokens = Lexer.tokens(text);
    }

    /** The next word, not taken yet. */
    Token peek() {
        return tokens.get(next);
    }

    /** Takes the next word; the end is never passed. */
    Token take() {
        Token token = peek();
        if (token.kind() != Token.Kind.END) {
            next++;
        }
        return token;
    }

    boolean takeKeyword(String word) {
        boolean there = peek().keyword(word);
        next += there ? 1 : 0;
        return there;
    }

    boolean takeSign(String sign) {
        boolean there = peek().sign(sign);
        next += there ? 1 : 0;
        return there;
    }

    void expectKeyword(String word) {
        if (!takeKeyword(word)) {
            throw unexpected(word.toUpperCase(Locale.ROOT));
        }
    }

    void expect(String sign) {
        if (!takeSign(sign)) {
            throw unexpected("'" + sign + "'");
        }
    }

    /** Takes a number with its sign. */
    Double number() {
        Token first = peek();
        boolean negative = takeSign("-");
        if (!negative) {
            takeSign("+");
        }
        if (peek().kind() != Token.Kind.NUMBER) {
            throw first.kind() == Token.Kind.SIGN && peek() == first ? unexpected("a property, a value or a condition") : unexpected("a number");
        }
        double number = Double.parseDouble(take().text());
        if (!Double.isFinite(number)) {
            throw new Cql2Exception(first.place(), "the number is too large");
        }
        return negative ? -number : number;
    }

    /** Takes everything to the parenthesis that closes the one that comes next, and gives it as it is written. */
    String parentheses() {
        int start = peek().start();
        int open = 0;
        do {
            Token token = take();
            open += token.sign("(") ? 1 : token.sign(")") ? -1 : 0;
            if (token.kind() == Token.Kind.END) {
                throw unexpected("')'");
            }
        } while (open > 0);
        return text.substring(start, tokens.get(next - 1).start() + 1);
    }

    /** Refuses what comes after a whole condition. */
    void end() {
        if (peek().kind() != Token.Kind.END) {
            throw unexpected("AND, OR or the end");
        }
    }

    Cql2Exception unexpected(String needed) {
        return new Cql2Exception(peek().place(), "%s stands where %s is needed".formatted(peek(), needed));
    }
}
