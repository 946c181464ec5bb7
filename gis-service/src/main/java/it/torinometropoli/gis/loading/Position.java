package it.torinometropoli.gis.loading;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsName;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * The columns of a table that say where its rows are: two of coordinates, or one of shapes.
 *
 * @param x easting, or longitude; with y
 * @param y northing, or latitude
 * @param lon longitude in degrees; with lat
 * @param lat latitude in degrees
 * @param wkt a shape as well-known text (OGC 06-103r4), x first
 * @param crs the reference system; null when the coordinates are to tell it. Of lon and lat WGS 84
 */
record Position(String x, String y, String lon, String lat, String wkt, String crs) {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final int DEEPEST = 16;

    Position {
        boolean metres = x != null && y != null;
        boolean degrees = lon != null && lat != null;
        long named = Stream.of(x, y, lon, lat, wkt).filter(Objects::nonNull).count();
        if (!(metres && named == 2 || degrees && named == 2 || wkt != null && named == 1)) {
            throw new MappingProblem("mapping_position");
        }
        if (crs != null && CrsName.parse(crs).isEmpty()) {
            throw MappingProblem.notAllowed("crs", crs, Stream.of(Crs.values()).map(Crs::code).distinct().collect(Collectors.joining(", ")));
        }
    }

    /** The reference system; null when it is not said. */
    Crs system() {
        return crs != null ? CrsName.parse(crs).orElseThrow().crs() : lon != null ? Crs.CRS84 : null;
    }

    /** The columns. */
    List<String> fields() {
        return Stream.of(x, y, lon, lat, wkt).filter(Objects::nonNull).toList();
    }

    /** Those of coordinates. */
    List<String> numbers() {
        return wkt == null ? fields() : List.of();
    }

    /**
     * The shape of a row.
     *
     * @return null when the row has no position
     * @throws IllegalArgumentException when it cannot be read; the message is the code of a finding and the field at fault, with a blank between them
     */
    Geometry shape(Map<String, Object> attributes, Numerals numerals) {
        if (wkt != null) {
            String text = FieldMapping.text(attributes, wkt);
            if (text != null && deep(text)) {
                throw new IllegalArgumentException("bad_wkt " + wkt);
            }
            try {
                return text == null ? null : new WKTReader(GEOMETRIES).read(text);
            } catch (ParseException | IllegalArgumentException wrong) {
                throw new IllegalArgumentException("bad_wkt " + wkt, wrong);
            }
        }
        String first = numbers().get(0);
        String second = numbers().get(1);
        boolean hasFirst = FieldMapping.text(attributes, first) != null;
        boolean hasSecond = FieldMapping.text(attributes, second) != null;
        if (hasFirst != hasSecond) {
            throw new IllegalArgumentException("half_position " + (hasFirst ? second : first));
        }
        return hasFirst ? GEOMETRIES.createPoint(new Coordinate(number(first, attributes, numerals), number(second, attributes, numerals))) : null;
    }

    /** Whether brackets are within brackets more than any shape needs: the library follows them as deep as memory goes. */
    private static boolean deep(String text) {
        int depth = 0;
        for (int place = 0; place < text.length() && depth <= DEEPEST; place++) {
            depth += text.charAt(place) == '(' ? 1 : text.charAt(place) == ')' ? -1 : 0;
        }
        return depth > DEEPEST;
    }

    private static double number(String field, Map<String, Object> attributes, Numerals numerals) {
        return numerals.number(field, FieldMapping.raw(attributes, field)).orElseThrow(() -> new IllegalArgumentException("no_number " + field)).doubleValue();
    }
}
