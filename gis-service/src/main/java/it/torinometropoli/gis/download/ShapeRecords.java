package it.torinometropoli.gis.download;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The shapes of a Shapefile and their index, {@code .shp} and {@code .shx}, written from front to back; the headers come last. */
final class ShapeRecords implements AutoCloseable {

    private static final int HEADER = 100;
    private static final int FILE_CODE = 9994;
    private static final int VERSION = 1000;
    private static final int BYTES_PER_WORD = 2;

    private final Path shapeFile;
    private final Path indexFile;
    private final ShapeKind kind;
    private final OutputStream shapes;
    private final OutputStream index;
    private final ShapeEncoding encoding;
    private final Envelope bounds = new Envelope();
    private final ByteBuffer entry = ByteBuffer.allocate(8);
    private long length = HEADER;
    private int count;

    ShapeRecords(Path shapeFile, Path indexFile, ShapeKind kind) throws IOException {
        this.shapeFile = shapeFile;
        this.indexFile = indexFile;
        this.kind = kind;
        this.encoding = new ShapeEncoding(kind);
        this.shapes = new BufferedOutputStream(Files.newOutputStream(shapeFile));
        this.index = new BufferedOutputStream(Files.newOutputStream(indexFile));
        shapes.write(new byte[HEADER]);
        index.write(new byte[HEADER]);
    }

    /**
     * Adds the shape of the next row.
     *
     * @param shape of the kind of the file, x,y; null for none
     */
    void add(Geometry shape) throws IOException {
        ByteBuffer content = encoding.of(shape);
        int words = content.remaining() / BYTES_PER_WORD;
        index.write(pair((int) (length / BYTES_PER_WORD), words));
        count++;
        shapes.write(pair(count, words));
        shapes.write(content.array(), 0, content.remaining());
        length += entry.capacity() + content.remaining();
        if (shape != null) {
            bounds.expandToInclude(shape.getEnvelopeInternal());
        }
    }

    /** How long the {@code .shp} is, in bytes. */
    long length() {
        return length;
    }

    int count() {
        return count;
    }

    private byte[] pair(int first, int second) {
        return entry.clear().putInt(first).putInt(second).array();
    }

    @Override
    public void close() throws IOException {
        shapes.close();
        index.close();
        header(shapeFile, length);
        header(indexFile, HEADER + (long) count * entry.capacity());
    }

    private void header(Path file, long bytes) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        header.putInt(FILE_CODE).position(24);
        header.putInt((int) (bytes / BYTES_PER_WORD)).order(ByteOrder.LITTLE_ENDIAN).putInt(VERSION).putInt(kind.code());
        if (!bounds.isNull()) {
            header.putDouble(bounds.getMinX()).putDouble(bounds.getMinY()).putDouble(bounds.getMaxX()).putDouble(bounds.getMaxY());
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(header.position(0), 0);
        }
    }
}
