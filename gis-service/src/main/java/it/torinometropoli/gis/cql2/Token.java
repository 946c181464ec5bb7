package it.torinometropoli.gis.cql2;

/**
 * A word of a condition in text.
 *
 * @param kind what it is
 * @param text the word without its quotation marks
 * @param start index of its first character
 */
record Token(Kind kind, String text, int start) {

    /** What a word is. */
    enum Kind {
        /** A name, keyword or operator in letters. */
        NAME,
        /** A name in double quotation marks. */
        QUOTED,
        /** A text in single quotation marks. */
        TEXT,
        /** A number without sign. */
        NUMBER,
        /** An operator or separator. */
        SIGN,
        /** What comes after the last word. */
        END
    }

    /** Whether it is a keyword, in any case of letters. */
    boolean keyword(String word) {
        return kind == Kind.NAME && text.equalsIgnoreCase(word);
    }

    /** Whether it is a sign. */
    boolean sign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /** Where it is, for messages; characters are counted from 1. */
    String place() {
        return "character " + (start + 1);
    }

    @Override
    public String toString() {
        return kind == Kind.END ? "the end" : "'" + Cql2Exception.shortened(text) + "'";
    }
}
