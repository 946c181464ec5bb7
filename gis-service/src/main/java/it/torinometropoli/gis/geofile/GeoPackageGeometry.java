package it.torinometropoli.gis.geofile;

import java.util.Arrays;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** The binary form of geometries in a GeoPackage (OGC 12-128r19, clause 2.1.3): a header, an envelope, well-known binary. */
final class GeoPackageGeometry {

    private static final int FIXED_HEADER = 8;
    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

    private GeoPackageGeometry() {
    }

    /**
     * The geometry, or null when it is marked as empty.
     *
     * @throws IllegalArgumentException when the bytes are something else
     */
    static Geometry read(byte[] blob) {
        if (blob.length < FIXED_HEADER || blob[0] != 'G' || blob[1] != 'P') {
            throw new IllegalArgumentException("a geometry does not begin with GP");
        }
        int flags = blob[3];
        int envelope = flags >> 1 & 7;
        int header = FIXED_HEADER + (envelope < ENVELOPE_BYTES.length ? ENVELOPE_BYTES[envelope] : 0);
        if (envelope >= ENVELOPE_BYTES.length || blob.length < header) {
            throw new IllegalArgumentException("a geometry has an unknown envelope");
        }
        boolean empty = (flags >> 4 & 1) == 1;
        try {
            return empty ? null : new WKBReader().read(Arrays.copyOfRange(blob, header, blob.length));
        } catch (ParseException notWkb) {
            throw new IllegalArgumentException("a geometry is not well-known binary: " + notWkb.getMessage(), notWkb);
        }
    }
}
