package it.torinometropoli.gis.feature;

import java.util.Map;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** What the features of layers are made of. */
public final class FeatureTypes {

    private static final Map<Layer.GeometryKind, Class<? extends Geometry>> BINDINGS = Map.of(
            Layer.GeometryKind.POINT, Point.class,
            Layer.GeometryKind.LINE, MultiLineString.class,
            Layer.GeometryKind.POLYGON, MultiPolygon.class,
            Layer.GeometryKind.ANY, Geometry.class);

    private FeatureTypes() {
    }

    /** The feature type of a layer: its attributes in order, then {@link FeatureSource#GEOMETRY}. */
    public static SimpleFeatureType of(Layer layer) {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName(layer.localName());
        for (Attribute attribute : layer.attributes()) {
            builder.add(attribute.name(), attribute.type().binding());
        }
        builder.add(FeatureSource.GEOMETRY, BINDINGS.get(layer.geometry()));
        builder.setDefaultGeometry(FeatureSource.GEOMETRY);
        return builder.buildFeatureType();
    }

    /** A shape as the type of a layer has it: lines and polygons of a layer of one kind become multi-part. */
    public static Geometry shape(Layer layer, Geometry shape) {
        if (layer.geometry() == Layer.GeometryKind.POLYGON && shape instanceof Polygon polygon) {
            return shape.getFactory().createMultiPolygon(new Polygon[] {polygon});
        }
        if (layer.geometry() == Layer.GeometryKind.LINE && shape instanceof LineString line) {
            return shape.getFactory().createMultiLineString(new LineString[] {line});
        }
        return shape;
    }
}
