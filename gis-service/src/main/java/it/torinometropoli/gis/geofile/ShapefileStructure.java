package it.torinometropoli.gis.geofile;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import it.torinometropoli.gis.geofile.UploadProblem.Fault;

/**
 * The lengths and counts that a Shapefile states of itself (ESRI, Shapefile Technical Description, 1998), compared with the bytes that are
 * there: whoever believes them allocates what they say.
 */
final class ShapefileStructure {

    private static final int HEADER = 100;
    private static final int MAGIC = 9994;
    private static final int RECORD_HEADER = 8;
    private static final int BOX_END = 36;
    private static final Set<Integer> MULTI_POINTS = Set.of(8, 18, 28);
    private static final Set<Integer> POINTS = Set.of(1, 11, 21);
    private static final Set<Integer> LINES_AND_AREAS = Set.of(3, 5, 13, 15, 23, 25);
    private static final int DBF_HEADER = 33;

    private final Path file;
    private final ReadBudget budget;
    /** Length of the content in bytes by the place of the record. */
    private final Map<Long, Integer> records = new HashMap<>();

    ShapefileStructure(Path file, ReadBudget budget) {
        this.file = file;
        this.budget = budget;
    }

    /** Refuses the file when they differ. */
    void check() throws IOException {
        try {
            shapes();
            index();
            attributes();
        } catch (EOFException truncated) {
            throw broken();
        }
    }

    private void shapes() throws IOException {
        try (DataInputStream in = open(".shp")) {
            long end = header(in, ".shp");
            for (long at = HEADER; at < end; ) {
                in.readInt();
                long length = in.readInt() * 2L;
                if (length < Integer.BYTES || length > end - at - RECORD_HEADER || records.size() >= budget.limits().features()) {
                    throw length < Integer.BYTES || length > end - at - RECORD_HEADER ? broken() : tooMany();
                }
                records.put(at, (int) length);
                in.skipNBytes(length - record(in, length));
                at += RECORD_HEADER + length;
            }
        }
    }

    /** The length that the header states, which is the file's. */
    private long header(DataInputStream in, String extension) throws IOException {
        byte[] header = new byte[HEADER];
        in.readFully(header);
        ByteBuffer buffer = ByteBuffer.wrap(header);
        long length = buffer.getInt(24) * 2L;
        if (buffer.getInt(0) != MAGIC || length != Files.size(beside(extension))) {
            throw broken();
        }
        return length;
    }

    /** Checks a record, and tells how many bytes of it were read. */
    private int record(DataInputStream in, long length) throws IOException {
        int known = (int) Math.min(length, BOX_END + 2 * Integer.BYTES);
        byte[] beginning = new byte[known];
        in.readFully(beginning);
        ByteBuffer content = ByteBuffer.wrap(beginning).order(ByteOrder.LITTLE_ENDIAN);
        int type = content.getInt(0);
        if (POINTS.contains(type) && length >= 20) {
            budget.vertices(1);
        } else if (MULTI_POINTS.contains(type) && length >= 40) {
            vertices(content.getInt(BOX_END), length - 40);
        } else if (LINES_AND_AREAS.contains(type) && length >= 44) {
            long parts = content.getInt(BOX_END);
            long points = content.getInt(BOX_END + Integer.BYTES);
            if (parts < 0 || parts > points) {
                throw broken();
            }
            vertices(points, length - 44 - parts * Integer.BYTES);
        } else if (type != 0) {
            throw broken();
        }
        return known;
    }

    private void vertices(long points, long room) {
        if (points < 0 || points * 16 > room) {
            throw broken();
        }
        budget.vertices(points);
    }

    private void index() throws IOException {
        try (DataInputStream in = open(".shx")) {
            long entries = (header(in, ".shx") - HEADER) / RECORD_HEADER;
            if (entries != records.size()) {
                throw broken();
            }
            for (long entry = 0; entry < entries; entry++) {
                Integer length = records.get(in.readInt() * 2L);
                if (length == null || length != in.readInt() * 2) {
                    throw broken();
                }
            }
        }
    }

    private void attributes() throws IOException {
        try (DataInputStream in = open(".dbf")) {
            byte[] header = new byte[DBF_HEADER];
            in.readFully(header);
            ByteBuffer buffer = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
            long rows = buffer.getInt(4);
            long headerLength = Short.toUnsignedInt(buffer.getShort(8));
            long rowLength = Short.toUnsignedInt(buffer.getShort(10));
            if (rows != records.size() || headerLength < DBF_HEADER || rowLength < 1 || headerLength + rows * rowLength > Files.size(beside(".dbf"))) {
                throw broken();
            }
        }
    }

    private DataInputStream open(String extension) throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(beside(extension))));
    }

    private Path beside(String extension) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.length() - ".shp".length()) + extension);
    }

    private UploadRefusedException tooMany() {
        return UploadProblem.of(Fault.TOO_MANY_FEATURES, budget.limits().features()).refused();
    }

    private static UploadRefusedException broken() {
        return UploadProblem.of(Fault.BROKEN, FileKind.SHAPEFILE.title()).refused();
    }
}
