package it.torinometropoli.gis.format;

import java.math.BigDecimal;

import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.geo.CrsName;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;

/** Writes features of one layer as GeoJSON objects. */
final class GeoJsonFeatureWriter {

    private final JsonGenerator json;
    private final FeatureSet set;
    private final PositionText positions;

    GeoJsonFeatureWriter(JsonGenerator json, FeatureSet set, CrsName crs) {
        this.json = json;
        this.set = set;
        this.positions = new PositionText(crs.crs(), crs.axisOrder(), PositionText.Notation.JSON);
    }

    /** Writes a feature. */
    void write(SimpleFeature feature) {
        write(feature, () -> { });
    }

    /**
     * Writes a feature with further members.
     *
     * @param members writes them into the open object, before the geometry
     */
    void write(SimpleFeature feature, Runnable members) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", feature.getID());
        members.run();
        json.writeName("geometry");
        boolean wanted = set.properties().contains(FeatureSource.GEOMETRY);
        if (wanted && feature.getDefaultGeometry() instanceof Geometry geometry && !geometry.isEmpty()) {
            geometry(geometry);
        } else {
            json.writeNull();
        }
        json.writeObjectPropertyStart("properties");
        for (String property : set.properties()) {
            if (!property.equals(FeatureSource.GEOMETRY)) {
                json.writeName(property);
                value(feature.getAttribute(property));
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void value(Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(new BigDecimal(DecimalText.of(number)));
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            json.writeString(value.toString());
        }
    }

    private void geometry(Geometry geometry) {
        json.writeStartObject();
        json.writeStringProperty("type", geometry.getGeometryType());
        if (geometry.getClass() == GeometryCollection.class) {
            json.writeArrayPropertyStart("geometries");
            for (int part = 0; part < geometry.getNumGeometries(); part++) {
                geometry(geometry.getGeometryN(part));
            }
            json.writeEndArray();
        } else {
            json.writeName("coordinates");
            coordinates(geometry);
        }
        json.writeEndObject();
    }

    private void coordinates(Geometry geometry) {
        if (geometry instanceof Point point) {
            json.writeRawValue(positions.of(point.getCoordinateSequence()));
        } else if (geometry instanceof LineString line) {
            line(positions.of(line.getCoordinateSequence()));
        } else if (geometry instanceof Polygon polygon) {
            json.writeStartArray();
            line(positions.ofShell(polygon.getExteriorRing()));
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                line(positions.ofHole(polygon.getInteriorRingN(hole)));
            }
            json.writeEndArray();
        } else if (geometry instanceof MultiPolygon || geometry instanceof MultiLineString || geometry instanceof MultiPoint) {
            json.writeStartArray();
            for (int part = 0; part < geometry.getNumGeometries(); part++) {
                coordinates(geometry.getGeometryN(part));
            }
            json.writeEndArray();
        } else {
            throw new IllegalArgumentException(geometry.getGeometryType() + " has no form in GeoJSON here");
        }
    }

    private void line(String positionsOfLine) {
        json.writeStartArray();
        json.writeRawValue(positionsOfLine);
        json.writeEndArray();
    }
}
