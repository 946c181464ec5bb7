package it.torinometropoli.gis.feature;

import java.util.Arrays;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The shapes of a layer, packed; filled once, then only read. */
final class PackedShapes implements ShapeTable {

    private static final int NONE = -1;

    private final Object state = new Object();
    private final ByteChunks bytes = new ByteChunks();
    private final ShapeEncoder encoder = new ShapeEncoder();
    private final Envelope bounds = new Envelope();
    private int[] addresses = new int[16];
    /** Four to a shape: least x and y rounded down, greatest rounded up, in centimetres; that of nothing has its least above its greatest. */
    private int[] boxes = new int[64];
    private int size;
    private BoxIndex index;

    /** Adds the next feature's shape, or null when it has none. */
    void add(Geometry shape, Digest digest) {
        if (size == addresses.length) {
            addresses = Arrays.copyOf(addresses, size + (size >> 1));
            boxes = Arrays.copyOf(boxes, 4 * addresses.length);
        }
        if (shape == null) {
            addresses[size] = NONE;
        } else {
            encoder.encode(shape);
            digest.add(encoder.bytes(), encoder.length());
            addresses[size] = bytes.add(encoder.bytes(), encoder.length());
        }
        addBox(shape == null ? new Envelope() : shape.getEnvelopeInternal());
        size++;
    }

    private void addBox(Envelope envelope) {
        bounds.expandToInclude(envelope);
        int at = 4 * size;
        boxes[at] = envelope.isNull() ? Integer.MAX_VALUE : down(envelope.getMinX());
        boxes[at + 1] = envelope.isNull() ? Integer.MAX_VALUE : down(envelope.getMinY());
        boxes[at + 2] = envelope.isNull() ? Integer.MIN_VALUE : up(envelope.getMaxX());
        boxes[at + 3] = envelope.isNull() ? Integer.MIN_VALUE : up(envelope.getMaxY());
    }

    private static int down(double metres) {
        return (int) Math.floor(metres * UNITS_PER_METRE);
    }

    private static int up(double metres) {
        return (int) Math.ceil(metres * UNITS_PER_METRE);
    }

    /** Makes the index; nothing may be added from then on. */
    void complete() {
        bytes.trim();
        addresses = Arrays.copyOf(addresses, size);
        boxes = Arrays.copyOf(boxes, 4 * size);
        index = BoxIndex.of(boxes);
    }

    /** Equal to that of no other table, and does not hold on to this one. */
    Object state() {
        return state;
    }

    /** What all shapes cover. */
    Envelope bounds() {
        return bounds;
    }

    /** The shape at a position, or null. */
    Geometry geometry(int position) {
        ShapeDecoder decoder = new ShapeDecoder();
        return locate(position, decoder) ? decoder.geometry() : null;
    }

    /** The shape at a position with its coordinates in flat arrays, or null. */
    Geometry flatGeometry(int position) {
        ShapeDecoder decoder = new FlatShapeDecoder();
        return locate(position, decoder) ? decoder.geometry() : null;
    }

    /** About how many bytes the shape at a position takes, never less than it does; 0 when there is none. */
    int packedSize(int position) {
        int address = addresses[position];
        if (address == NONE) {
            return 0;
        }
        int next = position + 1 < size ? addresses[position + 1] : NONE;
        byte[] chunk = bytes.chunk(address);
        boolean follows = next != NONE && bytes.chunk(next) == chunk;
        return (follows ? ByteChunks.offset(next) : chunk.length) - ByteChunks.offset(address);
    }

    /** Turns a decoder to the shape at a position; false when there is none. */
    boolean locate(int position, ShapeDecoder decoder) {
        int address = addresses[position];
        if (address == NONE) {
            return false;
        }
        decoder.start(bytes.chunk(address), ByteChunks.offset(address));
        return true;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int[] meeting(Envelope area) {
        return area.isNull() ? new int[0]
                : index.meeting(down(area.getMinX()), down(area.getMinY()), up(area.getMaxX()), up(area.getMaxY()));
    }

    @Override
    public int[] boxes() {
        return boxes;
    }

    @Override
    public ShapeReader reader() {
        return new ShapeReader(this);
    }
}
