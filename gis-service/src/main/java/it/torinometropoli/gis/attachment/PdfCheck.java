package it.torinometropoli.gis.attachment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import it.torinometropoli.gis.attachment.AttachmentProblem.Fault;

/**
 * Looks through a PDF (ISO 32000-2) for scripts, programs to start and encryption, in its objects and in its object streams. Whoever hides them
 * well passes; that is why documents are served as attachments only. The document stays as it is, as it may be signed.
 */
final class PdfCheck {

    private static final int MOST_INFLATED = 32 << 20;
    private static final int LONGEST_DICTIONARY = 4096;
    private static final int END = 2048;
    private static final Pattern NAME = Pattern.compile("/([A-Za-z0-9#]{1,80})(?![A-Za-z0-9#])");
    private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");

    private final byte[] file;
    private final byte[] inflated = new byte[1 << 16];
    private int inflatedSoFar;

    private PdfCheck(byte[] file) {
        this.file = file;
    }

    static CleanFile check(byte[] file) {
        new PdfCheck(file).run();
        return CleanFile.document(file);
    }

    private void run() {
        String end = Bytes.text(file, Math.max(0, file.length - END), file.length);
        if (!end.contains("%%EOF") || !end.contains("startxref")) {
            throw broken();
        }
        int place = 0;
        for (int stream = stream(place); stream >= 0; stream = stream(place)) {
            names(Bytes.text(file, place, stream));
            int content = stream + "stream".length();
            int after = Bytes.find(file, content, "endstream");
            if (after < 0) {
                throw broken();
            }
            String dictionary = Bytes.text(file, Math.max(place, stream - LONGEST_DICTIONARY), stream);
            if (dictionary.substring(Math.max(0, dictionary.lastIndexOf(" obj"))).contains("ObjStm")) {
                objects(content, after);
            }
            place = after + "endstream".length();
        }
        names(Bytes.text(file, place, file.length));
    }

    /** The next keyword that begins a stream. */
    private int stream(int from) {
        int place = Bytes.find(file, from, "stream");
        while (place >= 0 && !(place + 6 < file.length && (file[place + 6] == '\r' || file[place + 6] == '\n'))) {
            place = Bytes.find(file, place + 1, "stream");
        }
        return place;
    }

    private void objects(int from, int to) {
        int start = from;
        while (start < to && (file[start] == '\r' || file[start] == '\n')) {
            start++;
        }
        Inflater inflater = new Inflater();
        StringBuilder text = new StringBuilder();
        try {
            inflater.setInput(file, start, to - start);
            for (int length = inflater.inflate(inflated); length > 0; length = inflater.inflate(inflated)) {
                inflatedSoFar += length;
                if (inflatedSoFar > MOST_INFLATED) {
                    throw broken();
                }
                names(text.append(Bytes.text(inflated, 0, length)).toString());
                text.delete(0, Math.max(0, text.length() - 100));
            }
        } catch (DataFormatException notDeflated) {
            names(Bytes.text(file, start, to));
        } finally {
            inflater.end();
        }
    }

    private static void names(String text) {
        Matcher names = NAME.matcher(text);
        while (names.find()) {
            switch (plain(names.group(1))) {
                case "JavaScript", "JS", "Launch", "RichMedia" -> throw AttachmentProblem.refused(Fault.ACTIVE_CONTENT);
                case "Encrypt" -> throw AttachmentProblem.refused(Fault.ENCRYPTED);
                default -> { }
            }
        }
    }

    private static String plain(String name) {
        return name.indexOf('#') < 0 ? name : ESCAPE.matcher(name).replaceAll(escape ->
                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }

    private static AttachmentRefusedException broken() {
        return AttachmentProblem.refused(Fault.BROKEN, AttachmentKind.PDF.name());
    }
}
