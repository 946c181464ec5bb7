package it.torinometropoli.gis.loading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Files of municipalities as ISTAT publishes them, made of those that a service has; good ones to be spoilt. */
final class MadeMunicipalities {

    /** The well-known text that ISTAT puts beside its Shapefiles. */
    static final String PRJ = "PROJCS[\"WGS_1984_UTM_Zone_32N\",GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
            + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],UNIT[\"Meter\",1.0]]";
    private static final int POLYGON = 5;
    private static final int HEADER = 100;
    private static final int CODE_WIDTH = 6;
    private static final int NAME_WIDTH = 40;

    /** A row of a file; the code is written as it is. */
    record Row(String code, String name, Geometry shape) {

        Row moved(UnaryOperator<Coordinate> move) {
            Geometry moved = shape.copy();
            moved.apply((org.locationtech.jts.geom.CoordinateFilter) coordinate -> coordinate.setCoordinate(move.apply(coordinate.copy())));
            moved.geometryChanged();
            return new Row(code, name, moved);
        }
    }

    private MadeMunicipalities() {
    }

    static List<Row> rows(List<Municipality> municipalities) {
        return new ArrayList<>(municipalities.stream().map(each -> new Row(each.code(), each.name(), each.shape())).toList());
    }

    /** GeoJSON in EPSG:32632, with the fields of ISTAT. */
    static String geoJson(List<Row> rows) {
        return geoJson(rows, "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::32632\"}},", "PRO_COM_T", "COMUNE");
    }

    static String geoJson(List<Row> rows, String crs, String codeField, String nameField) {
        return rows.stream().map(row -> "{\"type\":\"Feature\",\"properties\":{\"" + codeField + "\":" + quoted(row.code()) + ",\"" + nameField + "\":"
                + quoted(row.name()) + "},\"geometry\":" + geometry(row.shape()) + "}").collect(Collectors.joining(",\n",
                        "{\"type\":\"FeatureCollection\"," + crs + "\"features\":[\n", "\n]}"));
    }

    private static String quoted(String text) {
        return text == null ? "null" : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String geometry(Geometry shape) {
        if (shape == null) {
            return "null";
        }
        if (shape instanceof Polygon polygon) {
            return "{\"type\":\"Polygon\",\"coordinates\":" + rings(polygon) + "}";
        }
        if ("MultiPolygon".equals(shape.getGeometryType())) {
            return "{\"type\":\"MultiPolygon\",\"coordinates\":[" + parts(shape).stream().map(part -> rings((Polygon) part)).collect(Collectors.joining(",")) + "]}";
        }
        if ("GeometryCollection".equals(shape.getGeometryType())) {
            return "{\"type\":\"GeometryCollection\",\"geometries\":[" + parts(shape).stream().map(MadeMunicipalities::geometry).collect(Collectors.joining(",")) + "]}";
        }
        String line = ring(shape.getCoordinates());
        return "Point".equals(shape.getGeometryType()) ? "{\"type\":\"Point\",\"coordinates\":" + line.substring(1, line.length() - 1) + "}"
                : "{\"type\":\"LineString\",\"coordinates\":" + line + "}";
    }

    private static List<Geometry> parts(Geometry shape) {
        List<Geometry> parts = new ArrayList<>();
        for (int part = 0; part < shape.getNumGeometries(); part++) {
            parts.add(shape.getGeometryN(part));
        }
        return parts;
    }

    private static String rings(Polygon polygon) {
        return rings(polygon, false).stream().map(MadeMunicipalities::ring).collect(Collectors.joining(",", "[", "]"));
    }

    private static List<Coordinate[]> rings(Polygon polygon, boolean clockwise) {
        List<Coordinate[]> rings = new ArrayList<>();
        rings.add(turned(polygon.getExteriorRing(), clockwise));
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            rings.add(turned(polygon.getInteriorRingN(hole), !clockwise));
        }
        return rings;
    }

    private static Coordinate[] turned(LinearRing ring, boolean clockwise) {
        return Orientation.isCCW(ring.getCoordinates()) == clockwise ? ring.reverse().getCoordinates() : ring.getCoordinates();
    }

    private static String ring(Coordinate[] coordinates) {
        StringBuilder text = new StringBuilder("[");
        for (Coordinate coordinate : coordinates) {
            text.append(text.length() > 1 ? "," : "").append(String.format(Locale.ROOT, "[%s,%s]", coordinate.x, coordinate.y));
        }
        return text.append(']').toString();
    }

    /** The files of a Shapefile with the fields PRO_COM (a number) and COMUNE, as ISTAT names and writes them. */
    static Map<String, byte[]> shapefile(String name, List<Row> rows, Charset encoding) {
        List<byte[]> records = rows.stream().map(row -> record(row.shape())).toList();
        int length = HEADER + records.stream().mapToInt(record -> 8 + record.length).sum();
        ByteBuffer shp = header(length);
        ByteBuffer shx = header(HEADER + 8 * records.size());
        for (int number = 0; number < records.size(); number++) {
            shx.order(ByteOrder.BIG_ENDIAN).putInt(shp.position() / 2).putInt(records.get(number).length / 2);
            shp.order(ByteOrder.BIG_ENDIAN).putInt(number + 1).putInt(records.get(number).length / 2).put(records.get(number));
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(name + ".shp", shp.array());
        files.put(name + ".shx", shx.array());
        files.put(name + ".dbf", dbf(rows, encoding));
        files.put(name + ".prj", PRJ.getBytes(StandardCharsets.US_ASCII));
        files.put(name + ".cpg", encoding.name().getBytes(StandardCharsets.US_ASCII));
        return files;
    }

    private static byte[] record(Geometry shape) {
        if (shape == null) {
            return new byte[4];
        }
        List<Coordinate[]> rings = parts(shape).stream().flatMap(part -> rings((Polygon) part, true).stream()).toList();
        int points = rings.stream().mapToInt(ring -> ring.length).sum();
        ByteBuffer content = ByteBuffer.allocate(44 + 4 * rings.size() + 16 * points).order(ByteOrder.LITTLE_ENDIAN);
        content.putInt(POLYGON).putDouble(shape.getEnvelopeInternal().getMinX()).putDouble(shape.getEnvelopeInternal().getMinY())
                .putDouble(shape.getEnvelopeInternal().getMaxX()).putDouble(shape.getEnvelopeInternal().getMaxY()).putInt(rings.size()).putInt(points);
        int start = 0;
        for (Coordinate[] ring : rings) {
            content.putInt(start);
            start += ring.length;
        }
        for (Coordinate[] ring : rings) {
            for (Coordinate coordinate : ring) {
                content.putDouble(coordinate.x).putDouble(coordinate.y);
            }
        }
        return content.array();
    }

    private static ByteBuffer header(int length) {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        buffer.putInt(9994).position(24).putInt(length / 2).order(ByteOrder.LITTLE_ENDIAN).putInt(1000).putInt(POLYGON).position(HEADER);
        return buffer;
    }

    private static byte[] dbf(List<Row> rows, Charset encoding) {
        int row = 1 + CODE_WIDTH + NAME_WIDTH;
        ByteBuffer dbf = ByteBuffer.allocate(32 + 2 * 32 + 1 + rows.size() * row + 1).order(ByteOrder.LITTLE_ENDIAN);
        dbf.put((byte) 3).put(new byte[] {125, 1, 1}).putInt(rows.size()).putShort((short) 97).putShort((short) row).position(32);
        dbf.put("PRO_COM".getBytes(StandardCharsets.US_ASCII)).position(32 + 11).put((byte) 'N').position(32 + 16).put((byte) CODE_WIDTH).position(64);
        dbf.put("COMUNE".getBytes(StandardCharsets.US_ASCII)).position(64 + 11).put((byte) 'C').position(64 + 16).put((byte) NAME_WIDTH).position(96);
        dbf.put((byte) 13);
        for (Row each : rows) {
            dbf.put((byte) ' ').put(String.format("%" + CODE_WIDTH + "s", each.code() == null ? "" : each.code().replaceFirst("^0+", "")).getBytes(StandardCharsets.US_ASCII));
            byte[] name = each.name().getBytes(encoding);
            dbf.put(name, 0, Math.min(NAME_WIDTH, name.length));
            for (int blank = name.length; blank < NAME_WIDTH; blank++) {
                dbf.put((byte) ' ');
            }
        }
        return dbf.put((byte) 26).array();
    }

    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return bytes.toByteArray();
    }
}
