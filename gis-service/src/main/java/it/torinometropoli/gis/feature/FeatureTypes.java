package it.torinometropoli.gis.feature;

import java.util.Map;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;

/** Makes the GeoTools feature type of a layer. */
final class FeatureTypes {

    private static final Map<Layer.GeometryKind, Class<? extends Geometry>> BINDINGS = Map.of(
            Layer.GeometryKind.POINT, Point.class,
            Layer.GeometryKind.LINE, MultiLineString.class,
            Layer.GeometryKind.POLYGON, MultiPolygon.class,
            Layer.GeometryKind.ANY, Geometry.class);

    private FeatureTypes() {
    }

    static SimpleFeatureType of(Layer layer) {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName(layer.localName());
        for (Attribute attribute : layer.attributes()) {
            builder.add(attribute.name(), attribute.type().binding());
        }
        builder.add(FeatureSource.GEOMETRY, BINDINGS.get(layer.geometry()));
        builder.setDefaultGeometry(FeatureSource.GEOMETRY);
        return builder.buildFeatureType();
    }
}
