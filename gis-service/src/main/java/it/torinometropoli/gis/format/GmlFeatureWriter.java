package it.torinometropoli.gis.format;

import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.geo.CrsName;
import it.torinometropoli.gis.ows.XmlWriter;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;

/** Writes features of one layer as elements of the application schema. */
final class GmlFeatureWriter {

    private final XmlWriter xml;
    private final FeatureSet set;
    private final GmlGeometryWriter geometries;
    private final String element;

    GmlFeatureWriter(XmlWriter xml, FeatureSet set, CrsName crs) {
        this.xml = xml;
        this.set = set;
        this.geometries = new GmlGeometryWriter(xml, crs);
        this.element = GmlNames.layers(set.layer().localName());
    }

    /** Opens the element of a feature; the caller may add attributes. */
    void open(SimpleFeature feature) {
        xml.open(element).attribute("gml:id", feature.getID());
    }

    /** Writes the properties and ends the element. */
    void finish(SimpleFeature feature) {
        for (String property : set.properties()) {
            Object value = PropertyValue.of(feature, property);
            if (value instanceof Geometry geometry) {
                if (!geometry.isEmpty()) {
                    xml.open(GmlNames.layers(property));
                    geometries.write(geometry, feature.getID() + "." + FeatureSource.GEOMETRY);
                    xml.end();
                }
            } else {
                xml.element(GmlNames.layers(property), GmlValues.text(value));
            }
        }
        xml.end();
    }
}
