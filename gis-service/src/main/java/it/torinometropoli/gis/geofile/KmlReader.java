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
import it.torinometropoli.gis.xml.XmlCursor;
import org.locationtech.jts.geom.Geometry;

/** KML (OGC 12-007r2): the placemarks of all folders, with name, description and extended data; coordinates are WGS 84, longitude first. */
final class KmlReader implements ShapeReader {

    @Override
    public FileKind read(Path file, Reading reading) throws IOException {
        try (InputStream document = Files.newInputStream(file)) {
            container(XmlCursor.open(document), reading);
        }
        reading.endLayer("", Crs.CRS84);
        return FileKind.KML;
    }

    private static void container(XmlCursor cursor, Reading reading) {
        children(cursor, name -> {
            switch (name) {
                case "Document", "Folder" -> container(cursor, reading);
                case "Placemark" -> placemark(cursor, reading);
                default -> cursor.skip();
            }
        });
    }

    private static void placemark(XmlCursor cursor, Reading reading) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        List<Geometry> shapes = new ArrayList<>();
        KmlGeometry geometries = new KmlGeometry(cursor, reading);
        children(cursor, name -> {
            switch (name) {
                case "name", "description", "address" -> attributes.put(name, cursor.text(child -> cursor.skip()));
                case "ExtendedData" -> extendedData(cursor, attributes);
                default -> geometries.read(name, shapes);
            }
        });
        reading.feature(Collections.unmodifiableMap(attributes), KmlGeometry.joined(shapes));
    }

    private static void extendedData(XmlCursor cursor, Map<String, Object> attributes) {
        children(cursor, name -> {
            switch (name) {
                case "Data" -> {
                    String key = cursor.attribute("name").orElse("");
                    children(cursor, child -> {
                        if ("value".equals(child)) {
                            attributes.put(key, cursor.text());
                        }
                    });
                }
                case "SchemaData" -> children(cursor, child -> {
                    if ("SimpleData".equals(child)) {
                        attributes.put(cursor.attribute("name").orElse(""), cursor.text());
                    }
                });
                default -> cursor.skip();
            }
        });
    }

    /** Reads the child elements; text between them is let go. */
    static void children(XmlCursor cursor, XmlCursor.Child child) {
        cursor.mixed(child, text -> { }, text -> { });
    }
}
