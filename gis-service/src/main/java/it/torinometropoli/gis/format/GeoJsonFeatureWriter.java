package it.torinometropoli.gis.format;

import java.util.function.Consumer;

import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.geo.CrsName;
import it.torinometropoli.gis.ows.Utf8Output;
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
    private final boolean wanted;
    private final Utf8Output output;
    private final PositionWriter positions;
    private final GeometryTexts.Kept texts;

    /**
     * @param json writes to the output without urging it to send anything on
     * @param texts of geometries in the reference system of the coordinates, with its order of axes
     */
    GeoJsonFeatureWriter(JsonGenerator json, Utf8Output output, FeatureSet set, GeometryTexts.Kept texts) {
        this.json = json;
        this.output = output;
        this.set = set;
        this.wanted = set.properties().contains(FeatureSource.GEOMETRY);
        this.texts = texts;
        CrsName crs = texts.crs();
        this.positions = new PositionWriter(crs.crs(), crs.axisOrder(), PositionNotation.JSON);
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
        geometry(feature);
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

    private void geometry(SimpleFeature feature) {
        byte[] text = wanted ? texts.of(feature) : null;
        if (text != null) {
            raw().encoded(text);
        } else if (wanted && PropertyValue.of(feature, FeatureSource.GEOMETRY) instanceof Geometry geometry && !geometry.isEmpty()) {
            texts.write(feature, raw(), () -> geometry(geometry));
        } else {
            json.writeNull();
        }
    }

    /** Where to write the next value past the generator. */
    private Utf8Output raw() {
        json.writeRawValue("");
        json.flush();
        return output;
    }

    private void value(Object value) {
        if (value == null || value instanceof Double number && !Double.isFinite(number)) {
            json.writeNull();
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(DecimalText.of(number));
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            json.writeString(value.toString());
        }
    }

    private void geometry(Geometry geometry) {
        output.text("{\"type\":\"");
        output.text(geometry.getGeometryType());
        if (geometry.getClass() == GeometryCollection.class) {
            output.text("\",\"geometries\":");
            parts(geometry, this::geometry);
        } else {
            output.text("\",\"coordinates\":");
            coordinates(geometry);
        }
        output.ascii('}');
    }

    private void coordinates(Geometry geometry) {
        if (geometry instanceof Point point) {
            positions.write(point.getCoordinateSequence(), output);
        } else if (geometry instanceof LineString line) {
            output.ascii('[');
            positions.write(line.getCoordinateSequence(), output);
            output.ascii(']');
        } else if (geometry instanceof Polygon polygon) {
            polygon(polygon);
        } else if (geometry instanceof MultiPolygon || geometry instanceof MultiLineString || geometry instanceof MultiPoint) {
            parts(geometry, this::coordinates);
        } else {
            throw new IllegalArgumentException(geometry.getGeometryType() + " has no form in GeoJSON here");
        }
    }

    private void polygon(Polygon polygon) {
        output.text("[[");
        positions.shell(polygon.getExteriorRing(), output);
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            output.text("],[");
            positions.hole(polygon.getInteriorRingN(hole), output);
        }
        output.text("]]");
    }

    private void parts(Geometry geometry, Consumer<Geometry> writer) {
        output.ascii('[');
        for (int part = 0; part < geometry.getNumGeometries(); part++) {
            if (part > 0) {
                output.ascii(',');
            }
            writer.accept(geometry.getGeometryN(part));
        }
        output.ascii(']');
    }
}
