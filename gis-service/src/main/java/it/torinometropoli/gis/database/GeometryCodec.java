package it.torinometropoli.gis.database;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** Geometries to and from the EWKB that both databases store. Coordinates are easting, northing in EPSG:32632. */
public final class GeometryCodec {

    /** The coordinate reference system of every stored geometry. */
    public static final int STORED_SRID = 32632;

    private static final int SRID_FLAG = 0x20000000;

    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), STORED_SRID);

    private GeometryCodec() {
    }

    /** The geometry as EWKB with the stored SRID. */
    public static byte[] write(Geometry geometry) {
        return write(geometry, STORED_SRID);
    }

    /**
     * The geometry as EWKB.
     *
     * @param srid the number by which the database knows the reference system; 0 for none
     */
    public static byte[] write(Geometry geometry, int srid) {
        Geometry stored = geometry.copy();
        stored.setSRID(srid);
        return new WKBWriter(2, srid != 0).write(stored);
    }

    /**
     * The geometry of EWKB bytes.
     *
     * @throws IllegalArgumentException when the bytes are not WKB
     */
    public static Geometry read(byte[] wkb) {
        try {
            return new WKBReader(FACTORY).read(wkb);
        } catch (ParseException notWkb) {
            throw new IllegalArgumentException("Not well-known binary: " + notWkb.getMessage(), notWkb);
        }
    }

    /** The number by which the database knows the reference system of EWKB bytes; 0 when they name none. */
    public static int srid(byte[] wkb) {
        ByteBuffer bytes = ByteBuffer.wrap(wkb).order(wkb[0] == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        return (bytes.getInt(1) & SRID_FLAG) == 0 ? 0 : bytes.getInt(1 + Integer.BYTES);
    }
}
