package it.torinometropoli.gis.database;

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

    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), STORED_SRID);

    private GeometryCodec() {
    }

    /** The geometry as EWKB with the stored SRID. */
    public static byte[] write(Geometry geometry) {
        Geometry stored = geometry.copy();
        stored.setSRID(STORED_SRID);
        return new WKBWriter(2, true).write(stored);
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
}
