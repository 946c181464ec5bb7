package it.torinometropoli.gis.download;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import it.torinometropoli.gis.format.FeatureAnswer;
import it.torinometropoli.gis.format.FeatureFormat;
import it.torinometropoli.gis.format.FeatureSet;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsName;

/** A format of files. Coordinates are x,y in every reference system; unless the client names another they are in EPSG:32632. */
abstract class FileFormat implements FeatureFormat {

    private static final CrsName STORED = CrsName.parse(Crs.UTM32.code()).orElseThrow();

    private final Description description;

    FileFormat(Description description) {
        this.description = description;
    }

    /**
     * What a format is called.
     *
     * @param names as services offer it, the preferred one first
     * @param aliases other names that clients use
     * @param mediaType of the file
     * @param extension of the file's name, without a full stop
     */
    record Description(List<String> names, List<String> aliases, String mediaType, String extension) {
    }

    @Override
    public final List<String> names() {
        return description.names();
    }

    @Override
    public final List<String> aliases() {
        return description.aliases();
    }

    @Override
    public final String mediaType() {
        return description.mediaType();
    }

    @Override
    public final Optional<String> extension() {
        return Optional.of(description.extension());
    }

    @Override
    public CrsName defaultCrs() {
        return STORED;
    }

    @Override
    public final void writeCollection(FeatureAnswer answer, OutputStream output) throws IOException {
        try {
            write(answer, output);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        } finally {
            answer.sets().forEach(set -> set.features().close());
        }
    }

    @Override
    public final void writeFeature(FeatureAnswer answer, OutputStream output) throws IOException {
        writeCollection(answer, output);
    }

    /**
     * Writes the file.
     *
     * @param answer holds one set only unless {@link #severalLayers()}; its streams are closed by the caller
     * @param output left open
     */
    abstract void write(FeatureAnswer answer, OutputStream output) throws IOException;

    /** The only set of an answer. */
    static FeatureSet only(FeatureAnswer answer) {
        return answer.sets().get(0);
    }
}
