package it.torinometropoli.gis.download;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The features of a FlatGeobuf and the index before them. Features are put into the order of a Hilbert curve in portions that fit in little
 * memory, so that the index finds most neighbours together, however many there are.
 */
final class FlatGeobufBody implements AutoCloseable {

    private static final int MOST_FEATURES = 1 << 15;
    private static final int MOST_BYTES = 4 << 20;

    private final Workspace workspace;
    private final Path file;
    private final OutputStream features;
    private final FlatGeobufIndex index;
    private final byte[][] portion = new byte[MOST_FEATURES][];
    private final Envelope[] boxes = new Envelope[MOST_FEATURES];
    private final Envelope bounds = new Envelope();
    private int count;
    private long bytes;
    private long written;

    FlatGeobufBody(Workspace workspace) throws IOException {
        this.workspace = workspace;
        this.file = workspace.file("features");
        this.features = new BufferedOutputStream(Files.newOutputStream(file));
        this.index = new FlatGeobufIndex(workspace);
    }

    /**
     * Adds a feature.
     *
     * @param feature encoded, with its size before it
     * @param shape of the feature, or null
     */
    void add(byte[] feature, Geometry shape) throws IOException {
        boxes[count] = shape == null ? new Envelope() : shape.getEnvelopeInternal();
        bounds.expandToInclude(boxes[count]);
        portion[count++] = feature;
        bytes += feature.length;
        if (count == MOST_FEATURES || bytes > MOST_BYTES) {
            writePortion();
        }
    }

    /** How many features there are. */
    long count() {
        return index.count();
    }

    /** The box of all shapes. */
    Envelope bounds() {
        return bounds;
    }

    private void writePortion() throws IOException {
        for (int position : HilbertOrder.of(boxes, count)) {
            index.add(boxes[position], written);
            features.write(portion[position]);
            written += portion[position].length;
        }
        Arrays.fill(portion, 0, count, null);
        count = 0;
        bytes = 0;
        workspace.check(written);
    }

    /** Writes index and features; to be called after {@link #close()}. */
    void write(OutputStream output) throws IOException {
        if (index.count() > 0) {
            index.write(output);
        }
        Files.copy(file, output);
    }

    /** Ends the adding of features. */
    @Override
    public void close() throws IOException {
        try (features; index) {
            writePortion();
        }
    }
}
