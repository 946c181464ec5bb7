package it.torinometropoli.gis.geofile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import it.torinometropoli.gis.geofile.UploadProblem.Fault;
import it.torinometropoli.gis.xml.XmlException;
import org.locationtech.jts.geom.Geometry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads what people upload: GeoJSON, GeoPackage, Shapefiles in a ZIP archive, KML, KMZ and GPX, told apart by content. Shapes come out valid, in
 * EPSG:32632 and without heights, or not at all: nothing is repaired, and what was assumed or left out is said. Safe for use by many threads.
 */
@Component
public final class UploadedShapes {

    private static final Logger LOG = LoggerFactory.getLogger(UploadedShapes.class);

    static final String FOLDER = "gis-upload";

    private final ShapeLimits limits;

    /** Makes a reader with these limits. */
    public UploadedShapes(ShapeLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a file.
     *
     * @param upload its bytes; read up to the limit, left open
     * @param territory x,y in EPSG:32632, that every shape must meet; null when they may lie anywhere
     * @return one shape at least
     * @throws UploadRefusedException when it is not taken, with each reason
     * @throws IOException when {@code upload} cannot be read
     */
    public ShapeUpload read(InputStream upload, Geometry territory) throws IOException {
        return taken(upload, (kind, reading) -> new ShapeUpload(kind, new ShapeCheck(territory, reading).shapes(), reading.notices()));
    }

    /**
     * Reads a file whose features are told one by one, those that are refused among them.
     *
     * @param upload its bytes; read up to the limit, left open
     * @param territory x,y in EPSG:32632, that every shape is to meet; null when they may lie anywhere
     * @throws UploadRefusedException when the file as a whole is not taken
     * @throws IOException when {@code upload} cannot be read
     */
    public InspectedUpload inspect(InputStream upload, Geometry territory) throws IOException {
        return taken(upload, (kind, reading) -> new InspectedUpload(kind, new ShapeCheck(territory, reading).inspected(), reading.notices()));
    }

    private <T> T taken(InputStream upload, BiFunction<FileKind, Reading, T> check) throws IOException {
        Path folder = Files.createTempDirectory(FOLDER);
        try {
            Path file = folder.resolve("upload");
            Reading reading = new Reading(new ReadBudget(limits));
            try (OutputStream out = Files.newOutputStream(file)) {
                reading.budget().copyUpload(upload, out);
            }
            return check.apply(layers(file, reading, UploadKind::reader), reading);
        } finally {
            delete(folder);
        }
    }

    /** What chooses the reader of a file. */
    @FunctionalInterface
    interface ReaderChoice {
        ShapeReader reader(Path file) throws IOException;
    }

    static FileKind layers(Path file, Reading reading, ReaderChoice choice) throws IOException {
        try {
            return choice.reader(file).read(file, reading);
        } catch (XmlException broken) {
            throw UploadProblem.of(Fault.BROKEN_XML, Math.max(1, broken.place().line())).refused();
        } catch (StackOverflowError tooDeep) {
            LOG.debug("Shapes nested too deep", tooDeep);
            throw UploadProblem.of(Fault.BROKEN, "").refused();
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
