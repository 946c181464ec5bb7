package it.torinometropoli.gis.geofile;

import java.io.IOException;
import java.nio.file.Path;

import it.torinometropoli.gis.geofile.UploadProblem.Fault;

/** An uploaded Shapefile: its counts are checked against the bytes that are there before the library believes them. */
final class ShapefileReader implements ShapeReader {

    private final String name;

    /** Makes a reader of a layer of this name. */
    ShapefileReader(String name) {
        this.name = name;
    }

    @Override
    public FileKind read(Path file, Reading reading) throws IOException {
        new ShapefileStructure(file, reading.budget()).check();
        try (FeatureFile features = FeatureFile.open(file, null)) {
            LayerReader.read(features, name, reading);
        } catch (FeatureFileException damaged) {
            throw UploadProblem.of(Fault.BROKEN, FileKind.SHAPEFILE.title()).refused();
        }
        return FileKind.SHAPEFILE;
    }
}
