package it.torinometropoli.gis.loading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Texts that were read in another encoding than they were written in: "AgliÃ¨" for "Agliè". */
final class Misreading {

    private static final List<Charset> READ_AS = List.of(Charset.forName("windows-1252"), StandardCharsets.ISO_8859_1, Charset.forName("IBM850"),
            Charset.forName("IBM437"));
    private static final char REPLACEMENT = '\uFFFD';

    private Misreading() {
    }

    /** Whether characters were lost. */
    static boolean lossy(String text) {
        return text.indexOf(REPLACEMENT) >= 0;
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
