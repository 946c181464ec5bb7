package it.torinometropoli.gis.ows;

/** Texts as XML 1.0 holds them: escaped, without the characters that it cannot hold (productions 2, 10 and 14). */
final class XmlText {

    private XmlText() {
    }

    static void content(String text, Utf8Output output) {
        write(text, output, null);
    }

    /** The value of an attribute in quotation marks; white space other than blanks survives as character references. */
    static void attribute(String value, Utf8Output output) {
        write(value, output, "&quot;");
    }

    /** @param quotationMark how to write one; null for as it is, which tells content from attributes */
    private static void write(String text, Utf8Output output, String quotationMark) {
        if (isPlain(text)) {
            output.text(text);
            return;
        }
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character >= 0x80) {
                int codePoint = text.codePointAt(at);
                at += Character.charCount(codePoint) - 1;
                if (legal(codePoint)) {
                    output.codePoint(codePoint);
                }
            } else {
                special(character, output, quotationMark);
            }
        }
    }

    /** Whether a text has only characters that stand for themselves everywhere. */
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character < ' ' || character >= 0xD800 || character == '<' || character == '>' || character == '&' || character == '"') {
                return false;
            }
        }
        return true;
    }

    private static void special(char character, Utf8Output output, String quotationMark) {
        switch (character) {
            case '<' -> output.text("&lt;");
            case '>' -> output.text("&gt;");
            case '&' -> output.text("&amp;");
            case '\r' -> output.text("&#13;");
            case '"' -> output.text(quotationMark == null ? "\"" : quotationMark);
            case '\n', '\t' -> output.text(quotationMark == null ? String.valueOf(character) : "&#" + (int) character + ";");
            default -> {
                if (character >= ' ') {
                    output.ascii(character);
                }
            }
        }
    }

    /** Of characters beyond ASCII: no halves of surrogate pairs and no noncharacters of the first plane. */
    private static boolean legal(int codePoint) {
        return codePoint <= 0xD7FF || codePoint >= 0xE000 && codePoint <= 0xFFFD || codePoint >= 0x10000;
    }
}
