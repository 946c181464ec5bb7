package it.torinometropoli.gis.download;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.locationtech.jts.geom.Envelope;

/**
 * The packed Hilbert R-tree of a FlatGeobuf. Nodes are five numbers of eight bytes: a box and where its feature or first child is. The levels
 * follow each other from the root to the features; each is made from the one below it, from file to file.
 */
final class FlatGeobufIndex implements AutoCloseable {

    /** How many children a node has. */
    static final int NODE_SIZE = 16;

    private static final int NODE_BYTES = 40;

    private final Workspace workspace;
    private final OutputStream leaves;
    private final ByteBuffer node = ByteBuffer.allocate(NODE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private long count;

    FlatGeobufIndex(Workspace workspace) throws IOException {
        this.workspace = workspace;
        this.leaves = new BufferedOutputStream(Files.newOutputStream(level(0)));
    }

    /**
     * Adds a feature, in the order of the file.
     *
     * @param box of its shape; a null envelope when it has none, which no search finds
     * @param offset of the feature from the first one, in bytes
     */
    void add(Envelope box, long offset) throws IOException {
        write(box, offset, leaves);
        count++;
    }

    /** How many features there are. */
    long count() {
        return count;
    }

    /** Writes the index; to be called after {@link #close()} and only when there are features. */
    void write(OutputStream output) throws IOException {
        List<Long> sizes = sizes();
        long first = sizes.stream().mapToLong(Long::longValue).sum();
        for (int height = 1; height < sizes.size(); height++) {
            first -= sizes.get(height - 1);
            raise(height, first);
        }
        for (int height = sizes.size() - 1; height >= 0; height--) {
            Files.copy(level(height), output);
        }
    }

    /** How many nodes each level has, from the features to the root. */
    private List<Long> sizes() {
        List<Long> sizes = new ArrayList<>(List.of(count));
        long size = count;
        do {
            size = (size + NODE_SIZE - 1) / NODE_SIZE;
            sizes.add(size);
        } while (size > 1);
        return sizes;
    }

    /**
     * Makes a level from the one below.
     *
     * @param firstBelow the number of the first node below, counted from the root
     */
    private void raise(int height, long firstBelow) throws IOException {
        try (InputStream below = new BufferedInputStream(Files.newInputStream(level(height - 1)));
                OutputStream level = new BufferedOutputStream(Files.newOutputStream(level(height)))) {
            Envelope box = new Envelope();
            long read = 0;
            while (below.readNBytes(node.array(), 0, NODE_BYTES) == NODE_BYTES) {
                if (read > 0 && read % NODE_SIZE == 0) {
                    byte[] next = node.array().clone();
                    write(box, firstBelow + read - NODE_SIZE, level);
                    box = new Envelope();
                    System.arraycopy(next, 0, node.array(), 0, NODE_BYTES);
                }
                expand(box);
                read++;
            }
            write(box, firstBelow + (read - 1) / NODE_SIZE * NODE_SIZE, level);
        }
    }

    private void expand(Envelope box) {
        double left = node.getDouble(0);
        double right = node.getDouble(16);
        if (left <= right) {
            box.expandToInclude(new Envelope(left, right, node.getDouble(8), node.getDouble(24)));
        }
    }

    private void write(Envelope box, long offset, OutputStream output) throws IOException {
        boolean nowhere = box.isNull();
        node.clear();
        node.putDouble(nowhere ? Double.POSITIVE_INFINITY : box.getMinX()).putDouble(nowhere ? Double.POSITIVE_INFINITY : box.getMinY());
        node.putDouble(nowhere ? Double.NEGATIVE_INFINITY : box.getMaxX()).putDouble(nowhere ? Double.NEGATIVE_INFINITY : box.getMaxY());
        output.write(node.putLong(offset).array());
    }

    private Path level(int height) {
        return workspace.file("level-" + height);
    }

    @Override
    public void close() throws IOException {
        leaves.close();
    }
}
