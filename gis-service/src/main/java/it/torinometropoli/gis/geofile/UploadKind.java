package it.torinometropoli.gis.geofile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import it.torinometropoli.gis.geofile.UploadProblem.Fault;
import it.torinometropoli.gis.xml.XmlCursor;

/** Tells the kind of an upload by its content; neither its name nor what the client says of it counts. */
final class UploadKind {

    private static final int BEGINNING = 512;
    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[][] ZIP = {{'P', 'K', 3, 4}, {'P', 'K', 5, 6}, {'P', 'K', 7, 8}};
    private static final byte[] SHAPEFILE = {0, 0, 0x27, 0x0a};
    private static final byte[][] UTF_16 = {{(byte) 0xfe, (byte) 0xff}, {(byte) 0xff, (byte) 0xfe}};

    private UploadKind() {
    }

    /**
     * The reader of a file.
     *
     * @throws UploadRefusedException when it is empty or none of the kinds that are read
     */
    static ShapeReader reader(Path file) throws IOException {
        byte[] beginning = beginning(file);
        if (beginning.length == 0) {
            throw UploadProblem.of(Fault.EMPTY).refused();
        }
        if (starts(beginning, SQLITE)) {
            return new GeoPackageReader();
        }
        if (Arrays.stream(ZIP).anyMatch(magic -> starts(beginning, magic))) {
            return new ArchiveReader();
        }
        if (starts(beginning, SHAPEFILE)) {
            throw UploadProblem.of(Fault.SHAPEFILE_ALONE).refused();
        }
        return textReader(file, beginning);
    }

    private static ShapeReader textReader(Path file, byte[] beginning) throws IOException {
        String text = new String(beginning, StandardCharsets.UTF_8).replace("\ufeff", "").stripLeading();
        if (text.isEmpty()) {
            throw UploadProblem.of(Fault.EMPTY).refused();
        }
        if (text.startsWith("{")) {
            return new GeoJsonReader();
        }
        if (text.startsWith("<") || Arrays.stream(UTF_16).anyMatch(magic -> starts(beginning, magic))) {
            return xmlReader(file);
        }
        throw UploadProblem.of(Fault.UNKNOWN_KIND).refused();
    }

    private static ShapeReader xmlReader(Path file) throws IOException {
        try (InputStream document = Files.newInputStream(file)) {
            return switch (XmlCursor.open(document).name()) {
                case "kml" -> new KmlReader();
                case "gpx" -> new GpxReader();
                default -> throw UploadProblem.of(Fault.UNKNOWN_KIND).refused();
            };
        }
    }

    static byte[] beginning(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(BEGINNING);
        }
    }

    private static boolean starts(byte[] beginning, byte[] magic) {
        return beginning.length >= magic.length && Arrays.equals(beginning, 0, magic.length, magic, 0, magic.length);
    }
}
