package it.torinometropoli.gis.opendata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

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

    /** By the directory at the end of the archive, as what stands before each entry may not tell its size. */
    private static String unpacked(byte[] content) throws IOException {
        Path file = Files.write(Files.createTempFile("answer", ".zip"), content);
        try (ZipFile archive = new ZipFile(file.toFile())) {
            StringBuilder text = new StringBuilder();
            for (ZipEntry entry : Collections.list(archive.entries())) {
                text.append(entry.getName()).append('\n').append(text(archive.getInputStream(entry).readAllBytes())).append('\n');
            }
            return text.toString();
        } finally {
            Files.delete(file);
        }
    }

    private static String printed(byte[] content) throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(document) + document.getDocumentInformation().getCOSObject();
        }
    }
}
