package it.torinometropoli.gis.render;

import it.torinometropoli.gis.render.TextSymbol.Label;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;

/**
 * What a style wants to have written, whatever the scale and the reference system.
 *
 * @param label what
 * @param symbol how
 * @param number of the symbol within the style
 * @param feature whose label it is; of several the first
 * @param joined the geometry of all features that share the label, x,y in EPSG:32632; null when they do not
 */
record LabelWish(Label label, TextSymbol symbol, int number, SimpleFeature feature, Geometry joined) {

    /** What the features are to each other whose labels keep a least distance. */
    record Kin(Identity symbol, String name) {
    }

    /** Equal for the labels of the same features. */
    Kin kin() {
        return new Kin(new Identity(symbol), joined == null ? label.featureId() : label.text());
    }

    /** The geometry to label, x,y in EPSG:32632; null when there is none. */
    Geometry geometry() {
        if (joined != null) {
            return joined;
        }
        Geometry geometry = symbol.geometry() == null ? (Geometry) feature.getDefaultGeometry()
                : symbol.geometry().evaluate(feature, Geometry.class);
        return geometry == null || geometry.isEmpty() ? null : geometry;
    }
}
