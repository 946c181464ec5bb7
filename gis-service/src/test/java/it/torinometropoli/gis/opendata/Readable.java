package it.torinometropoli.gis.opendata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** All text that somebody could find in an answer, also in what is packed in it. */
final class Readable {

    private Readable() {
    }

    static String text(byte[] content) {
        String plain = new String(content, StandardCharsets.UTF_8);
        try {
            if (plain.startsWith("PK\u0003\u0004")) {
                return unpacked(content);
            }
            return plain.startsWith("%PDF-") ? plain + printed(content) : plain;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String unpacked(byte[] content) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                text.append(entry.getName()).append('\n').append(text(archive.readAllBytes())).append('\n');
            }
        }
        return text.toString();
    }

    private static String printed(byte[] content) throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(document) + document.getDocumentInformation().getCOSObject();
        }
    }
}
