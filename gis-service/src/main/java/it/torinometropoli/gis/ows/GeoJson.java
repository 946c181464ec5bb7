package it.torinometropoli.gis.ows;

import java.util.function.Consumer;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;

/** Writes features and geometries as GeoJSON (RFC 7946): x first, outer rings counterclockwise, coordinates rounded. */
public final class GeoJson {

    private final JsonGenerator json;
    private final double scale;

    /**
     * A writer onto a JSON generator.
     *
     * @param json where it goes
     * @param decimals decimals of the coordinates, from 0; 7 tell degrees to a centimetre
     */
    public GeoJson(JsonGenerator json, int decimals) {
        this.json = json;
        this.scale = Math.pow(10, decimals);
    }

    /**
     * Writes a feature with its identifier and every attribute except geometries.
     *
     * @param feature identifier and attributes
     * @param geometry the shape as it is to be written, x,y in the reference system of the answer; null when there is none
     */
    public void feature(SimpleFeature feature, Geometry geometry) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", feature.getID());
        json.writeName("geometry");
        geometry(geometry);
        json.writeName("properties");
        json.writeStartObject();
        for (AttributeDescriptor attribute : feature.getFeatureType().getAttributeDescriptors()) {
            Object value = feature.getAttribute(attribute.getName());
            if (!(value instanceof Geometry) && !Geometry.class.isAssignableFrom(attribute.getType().getBinding())) {
                json.writeName(attribute.getLocalName());
                value(value);
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Writes a geometry, or {@code null} when there is none. */
    public void geometry(Geometry geometry) {
        if (geometry == null || geometry.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("type", geometry.getGeometryType());
        if (geometry.getClass() == GeometryCollection.class) {
            json.writeName("geometries");
            json.writeStartArray();
            parts(geometry, this::geometry);
            json.writeEndArray();
        } else {
            json.writeName("coordinates");
            coordinates(geometry);
        }
        json.writeEndObject();
    }

    private void value(Object value) {
        if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Double number && Double.isFinite(number)) {
            json.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }

    private void coordinates(Geometry geometry) {
        if (geometry instanceof Point point) {
            position(point.getCoordinate());
        } else if (geometry instanceof LineString line) {
            positions(line.getCoordinateSequence(), false);
        } else if (geometry instanceof Polygon polygon) {
            rings(polygon);
        } else if (geometry instanceof MultiPoint || geometry instanceof MultiLineString || geometry instanceof MultiPolygon) {
            json.writeStartArray();
            parts(geometry, this::coordinates);
            json.writeEndArray();
        } else {
            throw new IllegalArgumentException("GeoJSON has no " + geometry.getGeometryType());
        }
    }

    private void rings(Polygon polygon) {
        json.writeStartArray();
        ring(polygon.getExteriorRing().getCoordinateSequence(), true);
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            ring(polygon.getInteriorRingN(hole).getCoordinateSequence(), false);
        }
        json.writeEndArray();
    }

    private void ring(CoordinateSequence ring, boolean counterclockwise) {
        positions(ring, Orientation.isCCW(ring) != counterclockwise);
    }

    private void positions(CoordinateSequence sequence, boolean reversed) {
        json.writeStartArray();
        int last = sequence.size() - 1;
        for (int index = 0; index <= last; index++) {
            position(sequence.getCoordinate(reversed ? last - index : index));
        }
        json.writeEndArray();
    }

    private void position(Coordinate place) {
        json.writeStartArray();
        json.writeNumber(Math.round(place.x * scale) / scale);
        json.writeNumber(Math.round(place.y * scale) / scale);
        json.writeEndArray();
    }

    private static void parts(Geometry geometry, Consumer<Geometry> write) {
        for (int part = 0; part < geometry.getNumGeometries(); part++) {
            write.accept(geometry.getGeometryN(part));
        }
    }
}
