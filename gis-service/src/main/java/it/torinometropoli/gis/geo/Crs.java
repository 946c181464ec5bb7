package it.torinometropoli.gis.geo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.referencing.CRS;

/**
 * A coordinate reference system that the service offers. The definition is taken from the EPSG database at first use, always
 * with x (easting, longitude) first; {@link #authorityOrder()} tells what the authority says.
 */
public enum Crs {

    /** WGS 84 / UTM zone 32N: the system of every stored geometry and of the regional services. */
    UTM32(32632, AxisOrder.EAST_NORTH, false),
    /** WGS 84, latitude first for EPSG. */
    WGS84(4326, AxisOrder.NORTH_EAST, true),
    /** WGS 84 with longitude first, as the OGC names it. */
    CRS84(4326, AxisOrder.EAST_NORTH, true),
    /** WGS 84 / Pseudo-Mercator of the web maps. */
    WEB_MERCATOR(3857, AxisOrder.EAST_NORTH, false),
    /** Monte Mario / Italy zone 1 (Gauss-Boaga west), of older Italian data. */
    GAUSS_BOAGA_WEST(3003, AxisOrder.EAST_NORTH, false),
    /** ETRS89 / UTM zone 32N. */
    ETRS89_UTM32(25832, AxisOrder.EAST_NORTH, false),
    /** ETRS89, latitude first: INSPIRE's geographic system. */
    ETRS89(4258, AxisOrder.NORTH_EAST, true),
    /** RDN2008, latitude first: the Italian realisation of ETRS89. */
    RDN2008(6706, AxisOrder.NORTH_EAST, true),
    /** RDN2008 / UTM zone 32N with northing first, as EPSG has it. */
    RDN2008_UTM32(6707, AxisOrder.NORTH_EAST, false),
    /** RDN2008 / UTM zone 33N with northing first. */
    RDN2008_UTM33(6708, AxisOrder.NORTH_EAST, false);

    private final int epsg;
    private final AxisOrder authorityOrder;
    private final boolean geographic;
    private final Map<Crs, CrsTransform> ways = new ConcurrentHashMap<>();
    private volatile CoordinateReferenceSystem definition;
    private volatile PolynomialTransform fromStored;

    Crs(int epsg, AxisOrder authorityOrder, boolean geographic) {
        this.epsg = epsg;
        this.authorityOrder = authorityOrder;
        this.geographic = geographic;
    }

    /** The number in the EPSG database. */
    public int epsg() {
        return epsg;
    }

    /** The axis order that the authority defines. */
    public AxisOrder authorityOrder() {
        return authorityOrder;
    }

    /** Whether coordinates are degrees; otherwise they are metres. */
    public boolean geographic() {
        return geographic;
    }

    /**
     * Whether degrees of one system are taken as degrees of the other. EPSG's transformations between WGS 84, ETRS89 and RDN2008
     * (1149 and the like) shift by nothing; their ellipsoids differ by 0.1 mm.
     */
    boolean coincidesWith(Crs other) {
        return (this == GAUSS_BOAGA_WEST) == (other == GAUSS_BOAGA_WEST);
    }

    /** The short name: {@code EPSG:32632} or {@code CRS:84}. */
    public String code() {
        return this == CRS84 ? "CRS:84" : "EPSG:" + epsg;
    }

    /** The name as a URN, in which the axis order is the authority's (OGC 07-092r3). */
    public String urn() {
        return this == CRS84 ? "urn:ogc:def:crs:OGC:1.3:CRS84" : "urn:ogc:def:crs:EPSG::" + epsg;
    }

    /** The name as an HTTP address, in which the axis order is the authority's (OGC 11-135r2). */
    public String uri() {
        return "http://www.opengis.net/def/crs/" + (this == CRS84 ? "OGC/1.3/CRS84" : "EPSG/0/" + epsg);
    }

    /**
     * The definition with x first. The first call of all takes seconds: the EPSG database is opened.
     *
     * @throws IllegalStateException when the EPSG database cannot be read
     */
    public CoordinateReferenceSystem definition() {
        CoordinateReferenceSystem known = definition;
        if (known == null) {
            try {
                known = CRS.decode("EPSG:" + epsg, true);
            } catch (FactoryException unreadable) {
                throw new IllegalStateException("EPSG:%d cannot be read from the EPSG database".formatted(epsg), unreadable);
            }
            definition = known;
        }
        return known;
    }

    /** The way to another system, made at first use. */
    CrsTransform to(Crs target) {
        CrsTransform known = ways.get(target);
        return known == null ? ways.computeIfAbsent(target, absent -> CrsTransform.make(this, absent)) : known;
    }

    /**
     * The way from {@link #UTM32}, in which all is stored, for many points at a time.
     *
     * @throws IllegalStateException when the EPSG database cannot be read
     */
    public PolynomialTransform fromStored() {
        PolynomialTransform known = fromStored;
        if (known == null) {
            known = PolynomialTransform.between(UTM32, this);
            fromStored = known;
        }
        return known;
    }
}
