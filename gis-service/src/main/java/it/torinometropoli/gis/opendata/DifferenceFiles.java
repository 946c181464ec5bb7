package it.torinometropoli.gis.opendata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.format.Provenance;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.json.JsonMapper;

/**
 * Differences as files. GeoJSON (RFC 7946) has a feature for each, with the shape that it has or had last, and in {@code before} and {@code after} what
 * differs. CSV has a row for each value that differs; shapes are well-known text in EPSG:32632 under the name {@code WKT}.
 *
 * @param layer whose features they are
 * @param since the day at whose end the earlier state held
 * @param until the day at whose end the later state held
 * @param provenance of the data
 */
record DifferenceFiles(Layer layer, LocalDate since, LocalDate until, Provenance provenance) {

    private static final String SHAPE = "WKT";
    private static final double CENTIMETRES = 1e7;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    byte[] geoJson(List<Difference> differences) {
        CrsTransform degrees = CrsTransform.between(Crs.UTM32, Crs.CRS84);
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("type", "FeatureCollection");
        collection.put("layer", layer.name());
        collection.put("since", since.toString());
        collection.put("until", until.toString());
        collection.put("licence", provenance.licence());
        collection.put("licence_url", provenance.licenceUrl());
        collection.put("source", provenance.source().in(Locale.ITALIAN));
        collection.put("features", differences.stream().map(difference -> feature(difference, degrees)).toList());
        return JSON.writeValueAsBytes(collection);
    }

    private Map<String, Object> feature(Difference difference, CrsTransform degrees) {
        SimpleFeature last = difference.after() == null ? difference.before() : difference.after();
        List<String> names = difference.attributes(layer);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("change", difference.kind().text());
        properties.put("before", values(difference.before(), names));
        properties.put("after", values(difference.after(), names));
        if (difference.kind() == Difference.Kind.CHANGED && difference.reshaped()) {
            properties.put("geometry_before", geometry(Difference.shape(difference.before()), degrees));
        }
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", difference.id());
        feature.put("geometry", geometry(Difference.shape(last), degrees));
        feature.put("properties", properties);
        return feature;
    }

    private static Map<String, Object> values(SimpleFeature feature, List<String> names) {
        if (feature == null) {
            return null;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (String name : names) {
            Object value = Difference.value(feature, name);
            values.put(name, value == null || value instanceof Number || value instanceof Boolean ? value : value.toString());
        }
        return values;
    }

    private static Map<String, Object> geometry(Geometry stored, CrsTransform degrees) {
        if (stored == null || stored.isEmpty()) {
            return null;
        }
        Geometry shape = degrees.apply(stored);
        return Map.of("type", shape.getGeometryType(), "coordinates", coordinates(shape));
    }

    private static Object coordinates(Geometry shape) {
        if (shape instanceof Point point) {
            return position(point.getCoordinate());
        }
        if (shape instanceof LineString line) {
            return Arrays.stream(line.getCoordinates()).map(DifferenceFiles::position).toList();
        }
        if (shape instanceof Polygon polygon) {
            List<Object> rings = new ArrayList<>(List.of(coordinates(polygon.getExteriorRing())));
            IntStream.range(0, polygon.getNumInteriorRing()).forEach(hole -> rings.add(coordinates(polygon.getInteriorRingN(hole))));
            return rings;
        }
        return IntStream.range(0, shape.getNumGeometries()).mapToObj(part -> coordinates(shape.getGeometryN(part))).toList();
    }

    private static List<Double> position(Coordinate place) {
        return List.of(Math.round(place.x * CENTIMETRES) / CENTIMETRES, Math.round(place.y * CENTIMETRES) / CENTIMETRES);
    }

    byte[] csv(List<Difference> differences) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord("id", "change", "attribute", "before", "after", "dati_licenza", "dati_fonte");
            for (Difference difference : differences) {
                for (String name : difference.attributes(layer)) {
                    row(csv, difference, name, List.of(plain(Difference.value(difference.before(), name)), plain(Difference.value(difference.after(), name))));
                }
                if (difference.reshaped()) {
                    row(csv, difference, SHAPE, List.of(plain(Difference.shape(difference.before())), plain(Difference.shape(difference.after()))));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void row(CSVPrinter csv, Difference difference, String name, List<Object> values) throws IOException {
        csv.printRecord(difference.id(), difference.kind().text(), name, values.get(0), values.get(1), provenance.licence(),
                PlanCsv.guarded(provenance.source().in(Locale.ITALIAN)));
    }

    private static Object plain(Object value) {
        return PlanCsv.guarded(value);
    }
}
