package it.torinometropoli.gis.download;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** Shapes in the binary form of GeoPackage (OGC 12-128r17, 2.1.3): little-endian, with an envelope unless it is a point. For one thread. */
final class GeoPackageGeometry {

    private static final int FIXED = 8;
    private static final int ENVELOPE = 32;
    private static final byte LITTLE_ENDIAN = 1;
    private static final byte LITTLE_ENDIAN_WITH_ENVELOPE = 3;

    private final int srsId;
    private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);

    GeoPackageGeometry(int srsId) {
        this.srsId = srsId;
    }

    /** The bytes of a shape that is not empty. */
    byte[] bytes(Geometry shape) {
        byte[] content = wkb.write(shape);
        boolean point = shape instanceof Point;
        ByteBuffer blob = ByteBuffer.allocate(FIXED + (point ? 0 : ENVELOPE) + content.length).order(ByteOrder.LITTLE_ENDIAN);
        blob.put((byte) 'G').put((byte) 'P').put((byte) 0).put(point ? LITTLE_ENDIAN : LITTLE_ENDIAN_WITH_ENVELOPE).putInt(srsId);
        if (!point) {
            Envelope box = shape.getEnvelopeInternal();
            blob.putDouble(box.getMinX()).putDouble(box.getMaxX()).putDouble(box.getMinY()).putDouble(box.getMaxY());
        }
        return blob.put(content).array();
    }
}
