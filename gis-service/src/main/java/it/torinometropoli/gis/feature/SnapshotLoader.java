package it.torinometropoli.gis.feature;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.database.GeometryCodec;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the view of a layer into a snapshot, through the services' read-only login. */
@Component
class SnapshotLoader {

    private final JdbcClient services;
    private final Dialect dialect;
    private final int limit;

    SnapshotLoader(@Qualifier("services") JdbcClient services, Dialect dialect, FeatureProperties properties) {
        this.services = services;
        this.dialect = dialect;
        this.limit = properties.snapshotLimit();
    }

    /**
     * Reads all features of a layer.
     *
     * @throws IllegalStateException when the view holds more features than a snapshot may
     */
    FeatureSource load(Layer layer) {
        SimpleFeatureType type = FeatureTypes.of(layer);
        MessageDigest digest = sha256();
        List<SimpleFeature> features = services.sql(select(layer)).query((ResultSet rows) -> {
            List<SimpleFeature> read = new ArrayList<>();
            while (rows.next()) {
                if (read.size() == limit) {
                    throw new IllegalStateException("Layer %s has more than %d features (gis.features.snapshot-limit)".formatted(layer.name(), limit));
                }
                read.add(feature(layer, type, rows, digest));
            }
            return read;
        });
        return new SnapshotFeatureSource(layer, type, features, HexFormat.of().formatHex(digest.digest(), 0, 8));
    }

    private String select(Layer layer) {
        String columns = layer.attributes().stream().map(Attribute::name).collect(Collectors.joining(", "));
        return "SELECT id, %s AS geom, %s FROM %s ORDER BY length(id), id"
                .formatted(dialect.readGeometry("geom"), columns, layer.view());
    }

    private static SimpleFeature feature(Layer layer, SimpleFeatureType type, ResultSet row, MessageDigest digest) throws SQLException {
        SimpleFeatureBuilder builder = new SimpleFeatureBuilder(type);
        String id = row.getString("id");
        digest.update(id.getBytes(StandardCharsets.UTF_8));
        for (Attribute attribute : layer.attributes()) {
            Object value = value(row, attribute);
            builder.set(attribute.name(), value);
            digest.update(String.valueOf(value).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        byte[] wkb = row.getBytes("geom");
        if (wkb != null) {
            digest.update(wkb);
            builder.set(FeatureSource.GEOMETRY, shape(GeometryCodec.read(wkb), layer.geometry()));
        }
        return builder.buildFeature(layer.featureId(id));
    }

    /** Polygons and lines of a layer of one kind are always multi-part, as the feature type says. */
    private static Geometry shape(Geometry geometry, Layer.GeometryKind kind) {
        if (kind == Layer.GeometryKind.POLYGON && geometry instanceof Polygon polygon) {
            return geometry.getFactory().createMultiPolygon(new Polygon[] {polygon});
        }
        if (kind == Layer.GeometryKind.LINE && geometry instanceof LineString line) {
            return geometry.getFactory().createMultiLineString(new LineString[] {line});
        }
        return geometry;
    }

    private static Object value(ResultSet row, Attribute attribute) throws SQLException {
        Object value = switch (attribute.type()) {
            case STRING -> row.getString(attribute.name());
            case INTEGER -> row.getInt(attribute.name());
            case NUMBER -> row.getDouble(attribute.name());
            case DATE -> row.getDate(attribute.name());
            case BOOLEAN -> row.getBoolean(attribute.name());
        };
        return row.wasNull() ? null : value;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
