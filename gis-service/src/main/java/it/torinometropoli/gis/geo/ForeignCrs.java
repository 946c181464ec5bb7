package it.torinometropoli.gis.geo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.geotools.referencing.datum.BursaWolfParameters;
import org.geotools.referencing.datum.DefaultGeodeticDatum;
import org.locationtech.jts.geom.Geometry;

/**
 * A coordinate reference system that the service does not offer, but can read: coordinates become those of {@link Crs#UTM32}. How its datum differs from
 * WGS 84 is what the definition says ({@code TOWGS84}), or else what the EPSG database says for this part of the world; without either there is no way.
 */
public final class ForeignCrs {

    private static final int LONGEST_DEFINITION = 20_000;
    private static final int LONGEST_NAME = 100;
    private static final Pattern AUTHORITY = Pattern.compile(",\\s*AUTHORITY\\s*\\[[^\\]]*]", Pattern.CASE_INSENSITIVE);
    private static final Pattern AXIS = Pattern.compile(",\\s*AXIS\\s*\\[[^\\]]*]", Pattern.CASE_INSENSITIVE);
    private static final Pattern TO_WGS84 = Pattern.compile(",\\s*TOWGS84\\s*\\[[^\\]]*]", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPHEROID = Pattern.compile("((?:SPHEROID|ELLIPSOID)\\s*\\[[^\\]]*])(?!\\s*,\\s*TOWGS84)", Pattern.CASE_INSENSITIVE);
    private static final Pattern EPSG = Pattern.compile(".*EPSG[:/#\"',\\s0-9.]*[:/#\"',\\s](\\d{4,6})\\D*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final String name;
    private final String shift;
    private final MathTransform toStored;

    private ForeignCrs(String name, String shift, MathTransform toStored) {
        this.name = name;
        this.shift = shift;
        this.toStored = toStored;
    }

    /** A way from a datum to WGS 84: which datums, by beginnings of their names, the parameters of {@code TOWGS84}, and how people know the way. */
    private record Shift(List<String> datums, String parameters, String told) {
    }

    /**
     * In this order, as the longer names stand first. EPSG:1133 is the transformation of ED50 that names Italy; EPSG:1660 the one of Monte Mario for the
     * mainland, which {@link Crs#GAUSS_BOAGA_WEST} has as well; the others shift by nothing (EPSG:1149 and the like).
     */
    private static final List<Shift> SHIFTS = List.of(
            new Shift(List.of("europeandatum1950", "european1950", "ed50"), "-87,-98,-121,0,0,0,0", "EPSG:1133, ±10 m"),
            new Shift(List.of("montemario", "rome1940", "roma1940"), "-104.1,-49.1,-9.9,0.971,-2.917,0.714,-11.68", "EPSG:1660, ±4 m"),
            new Shift(List.of("wgs1984", "wgs84", "worldgeodeticsystem1984"), "0,0,0,0,0,0,0", "WGS 84"),
            new Shift(List.of("etrs1989", "etrs89", "europeanterrestrialreferencesystem1989"), "0,0,0,0,0,0,0", "EPSG:1149, ±1 m"),
            new Shift(List.of("rdn2008", "retedinamicanazionale2008"), "0,0,0,0,0,0,0", "EPSG:6711, ±1 m"),
            new Shift(List.of("igm1995", "igm95", "istitutogeograficomilitaire1995"), "0,0,0,0,0,0,0", "EPSG:4835, ±1 m"));

    /**
     * Reads a definition.
     *
     * @param definition well-known text (OGC 01-009 or as ESRI writes it), or a name with an EPSG code; coordinates are x,y whatever the axes it states
     * @return empty when it is no horizontal system that can be read, or counts longitudes from elsewhere than Greenwich
     * @throws UnknownShiftException when nothing says how its datum differs from WGS 84
     * @throws IllegalStateException when the EPSG database cannot be read
     */
    public static Optional<ForeignCrs> read(String definition) throws UnknownShiftException {
        if (definition == null || definition.length() > LONGEST_DEFINITION) {
            return Optional.empty();
        }
        Optional<ForeignCrs> written = definition.contains("[") ? ofText(definition, "TOWGS84") : Optional.empty();
        return written.isPresent() ? written : ofCode(definition);
    }

    private static Optional<ForeignCrs> ofCode(String name) throws UnknownShiftException {
        Matcher code = EPSG.matcher(name);
        if (!code.matches()) {
            return Optional.empty();
        }
        try {
            String text = CRS.decode("EPSG:" + code.group(1), true).toWKT();
            String unshifted = TO_WGS84.matcher(text).replaceAll("");
            try {
                return ofText(unshifted, "");
            } catch (UnknownShiftException notOurs) {
                return ofText(text, "EPSG");
            }
        } catch (FactoryException | UnsupportedOperationException unknown) {
            return Optional.empty();
        }
    }

    /** The system of a text; a shift that it states is known as told. */
    private static Optional<ForeignCrs> ofText(String text, String told) throws UnknownShiftException {
        String plain = AXIS.matcher(AUTHORITY.matcher(text).replaceAll("")).replaceAll("");
        try {
            CoordinateReferenceSystem system = CRS.parseWKT(plain);
            GeographicCRS base = base(system);
            if (base == null || base.getDatum().getPrimeMeridian().getGreenwichLongitude() != 0) {
                return Optional.empty();
            }
            String name = system.getName().getCode();
            name = name.substring(0, Math.min(LONGEST_NAME, name.length()));
            BursaWolfParameters stated = base.getDatum() instanceof DefaultGeodeticDatum datum ? datum.getBursaWolfParameters(DefaultGeodeticDatum.WGS84) : null;
            if (stated != null) {
                return Optional.of(new ForeignCrs(name, told, way(system)));
            }
            String datum = base.getDatum().getName().getCode();
            Shift shift = shift(datum);
            if (shift == null) {
                throw new UnknownShiftException(name, datum);
            }
            String shifted = SPHEROID.matcher(plain).replaceAll("$1,TOWGS84[" + shift.parameters() + "]");
            return Optional.of(new ForeignCrs(name, shift.told(), way(CRS.parseWKT(shifted))));
        } catch (FactoryException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static MathTransform way(CoordinateReferenceSystem system) throws FactoryException {
        return CRS.findMathTransform(system, Crs.UTM32.definition(), false);
    }

    private static GeographicCRS base(CoordinateReferenceSystem system) {
        if (system instanceof ProjectedCRS projected) {
            return projected.getBaseCRS();
        }
        return system instanceof GeographicCRS geographic && geographic.getCoordinateSystem().getDimension() == 2 ? geographic : null;
    }

    private static Shift shift(String datum) {
        String plain = datum.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "").replaceFirst("^d(?=[a-z])", "");
        return SHIFTS.stream().filter(shift -> shift.datums().stream().anyMatch(plain::startsWith)).findFirst().orElse(null);
    }

    /** The name of the system. */
    public String name() {
        return name;
    }

    /** Where the way from its datum to WGS 84 is from: {@code TOWGS84} of the definition, an operation of EPSG with its accuracy, or the EPSG database. */
    public String shift() {
        return shift;
    }

    /**
     * A shape in {@link Crs#UTM32}.
     *
     * @throws IllegalArgumentException when a coordinate lies outside what the projections can take
     */
    public Geometry toStored(Geometry shape) {
        try {
            return JTS.transform(shape, toStored);
        } catch (TransformException outside) {
            throw new IllegalArgumentException("Coordinates outside the projection: " + outside.getMessage(), outside);
        }
    }
}
