package it.torinometropoli.gis.geofile;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;

import it.torinometropoli.gis.geofile.UploadProblem.Fault;

/**
 * The encoding of a text: the one of its byte order mark, or the one that it was said to have, or else UTF-8 when all of it is, or Windows-1252.
 *
 * @param charset it
 * @param mark how many bytes its mark takes
 */
record TextEncoding(Charset charset, int mark) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BUFFER = 8192;
    private static final int UTF_8_MARK = 3;

    /** The encoding of a mark at the beginning of a text; null when there is none. */
    static TextEncoding marked(byte[] beginning) {
        if (begins(beginning, 0xef, 0xbb, 0xbf)) {
            return new TextEncoding(StandardCharsets.UTF_8, UTF_8_MARK);
        }
        if (begins(beginning, 0xff, 0xfe)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        return begins(beginning, 0xfe, 0xff) ? new TextEncoding(StandardCharsets.UTF_16BE, 2) : null;
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int position = 0; position < mark.length; position++) {
            if (bytes.length <= position || (bytes[position] & 0xff) != mark[position]) {
                return false;
            }
        }
        return true;
    }

    /**
     * The encoding of a file.
     *
     * @param stated by whoever brings it; null when nobody says
     * @throws UploadRefusedException when there is no such encoding
     */
    static TextEncoding of(Path file, String stated, Reading reading) throws IOException {
        TextEncoding marked = marked(UploadKind.beginning(file));
        if (marked != null) {
            return marked;
        }
        if (stated != null) {
            try {
                return new TextEncoding(Charset.forName(stated), 0);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
                throw UploadProblem.of(Fault.UNKNOWN_ENCODING, stated).refused();
            }
        }
        TextEncoding assumed = new TextEncoding(utf8(file) ? StandardCharsets.UTF_8 : WINDOWS, 0);
        reading.notice(UploadProblem.of(Fault.ENCODING_ASSUMED, assumed.charset().name()));
        return assumed;
    }

    private static boolean utf8(Path file) throws IOException {
        char[] buffer = new char[BUFFER];
        try (Reader text = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT))) {
            while (text.read(buffer) >= 0) {
                continue;
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** Opens a file in this encoding, behind its mark. */
    Reader open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        bytes.skipNBytes(mark);
        return new InputStreamReader(bytes, charset);
    }
}
