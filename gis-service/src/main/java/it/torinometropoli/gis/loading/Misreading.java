package it.torinometropoli.gis.loading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Texts that are not as they were written: in another encoding, as "AgliÃ¨" for "Agliè", or with characters that no text has. */
final class Misreading {

    private static final List<Charset> READ_AS = List.of(Charset.forName("windows-1252"), StandardCharsets.ISO_8859_1, Charset.forName("IBM850"),
            Charset.forName("IBM437"));
    private static final char REPLACEMENT = '\uFFFD';
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern BREAK = Pattern.compile("[\\x0b\\x0c]");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0e-\\x1f\\x7f]");

    private Misreading() {
    }

    /** Whether characters were lost. */
    static boolean lossy(String text) {
        return text.indexOf(REPLACEMENT) >= 0;
    }

    /** The text of bytes in UTF-8, without its mark; empty when it is none. */
    static Optional<String> utf8(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    /** The text of bytes that are no UTF-8, as Windows writes it. */
    static String windows(byte[] bytes) {
        return new String(bytes, WINDOWS);
    }

    /** A text without control characters, which neither databases nor XML take; vertical tabs and page breaks separate words. */
    static String clean(String text) {
        return CONTROL.matcher(BREAK.matcher(text).replaceAll(" ")).replaceAll("").strip();
    }

    /** What was written, when a text of UTF-8 was read in an encoding of one byte; empty when it is as it should be. */
    static Optional<String> mended(String text) {
        if (text.chars().allMatch(character -> character < 0x80) || lossy(text)) {
            return Optional.empty();
        }
        return READ_AS.stream().flatMap(charset -> asUtf8(text, charset).stream()).findFirst();
    }

    private static Optional<String> asUtf8(String text, Charset readAs) {
        try {
            ByteBuffer bytes = readAs.newEncoder().onUnmappableCharacter(CodingErrorAction.REPORT).encode(CharBuffer.wrap(text));
            return Optional.of(StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(bytes).toString());
        } catch (CharacterCodingException asItShouldBe) {
            return Optional.empty();
        }
    }
}
