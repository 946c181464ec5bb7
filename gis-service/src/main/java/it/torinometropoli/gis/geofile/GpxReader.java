package it.torinometropoli.gis.geofile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geofile.UploadProblem.Fault;
import it.torinometropoli.gis.xml.XmlCursor;
import org.locationtech.jts.geom.Geometry;

/** GPX 1.0 and 1.1: way points as points, routes as lines, tracks as lines of one or more segments; coordinates are WGS 84. */
final class GpxReader implements ShapeReader {

    @Override
    public FileKind read(Path file, Reading reading) throws IOException {
        try (InputStream document = Files.newInputStream(file)) {
            XmlCursor cursor = XmlCursor.open(document);
            KmlReader.children(cursor, name -> {
                switch (name) {
                    case "wpt" -> wayPoint(cursor, reading);
                    case "rte" -> path(cursor, reading, "rtept");
                    case "trk" -> path(cursor, reading, "trkseg");
                    default -> cursor.skip();
                }
            });
        }
        reading.endLayer("", Crs.CRS84);
        return FileKind.GPX;
    }

    private static void wayPoint(XmlCursor cursor, Reading reading) {
        PositionList position = new PositionList();
        position(cursor, position, reading);
        Map<String, Object> attributes = new LinkedHashMap<>();
        KmlReader.children(cursor, name -> attribute(name, cursor, attributes));
        reading.feature(Collections.unmodifiableMap(attributes), position.point());
    }

    /**
     * Reads a route or track.
     *
     * @param part what it consists of: points, or segments of points
     */
    private static void path(XmlCursor cursor, Reading reading, String part) {
        int feature = reading.next();
        Map<String, Object> attributes = new LinkedHashMap<>();
        PositionList points = new PositionList();
        List<Geometry> segments = new ArrayList<>();
        KmlReader.children(cursor, name -> {
            if (!name.equals(part)) {
                attribute(name, cursor, attributes);
            } else if ("rtept".equals(name)) {
                position(cursor, points, reading);
            } else {
                segments.add(segment(cursor, reading).line(feature));
            }
        });
        if (points.count() > 0) {
            segments.add(points.line(feature));
        }
        reading.feature(Collections.unmodifiableMap(attributes), KmlGeometry.joined(segments));
    }

    private static PositionList segment(XmlCursor cursor, Reading reading) {
        PositionList points = new PositionList();
        KmlReader.children(cursor, name -> {
            if ("trkpt".equals(name)) {
                position(cursor, points, reading);
            }
        });
        return points;
    }

    private static void position(XmlCursor cursor, PositionList positions, Reading reading) {
        reading.budget().vertices(1);
        try {
            positions.add(Double.parseDouble(cursor.attribute("lon").orElse("")), Double.parseDouble(cursor.attribute("lat").orElse("")));
        } catch (NumberFormatException noNumber) {
            throw UploadProblem.of(Fault.NOT_A_POSITION, reading.next()).refused();
        }
    }

    private static void attribute(String name, XmlCursor cursor, Map<String, Object> attributes) {
        switch (name) {
            case "name", "desc", "cmt", "time", "type", "sym", "src" -> attributes.put(name, cursor.text());
            default -> cursor.skip();
        }
    }
}
