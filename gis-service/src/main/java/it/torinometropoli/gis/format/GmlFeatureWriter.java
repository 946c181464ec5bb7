package it.torinometropoli.gis.format;

import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.ows.XmlWriter;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;

/** Writes features of one layer as elements of the application schema. */
final class GmlFeatureWriter {

    private static final String GEOMETRY = GmlNames.layers(FeatureSource.GEOMETRY);

    private final XmlWriter xml;
    private final FeatureSet set;
    private final GmlGeometryWriter geometries;
    private final GeometryTexts.Kept texts;
    private final String element;

    /**
     * @param texts of geometries in the reference system of the coordinates, with its order of axes
     */
    GmlFeatureWriter(XmlWriter xml, FeatureSet set, GeometryTexts.Kept texts) {
        this.xml = xml;
        this.set = set;
        this.texts = texts;
        this.geometries = new GmlGeometryWriter(xml, texts.crs());
        this.element = GmlNames.layers(set.layer().localName());
    }

    /** Opens the element of a feature; the caller may add attributes. */
    void open(SimpleFeature feature) {
        xml.open(element).attribute("gml:id", feature.getID());
    }

    /** Writes the properties and ends the element. */
    void finish(SimpleFeature feature) {
        for (String property : set.properties()) {
            if (property.equals(FeatureSource.GEOMETRY)) {
                geometry(feature);
            } else {
                xml.element(GmlNames.layers(property), GmlValues.text(feature.getAttribute(property)));
            }
        }
        xml.end();
    }

    private void geometry(SimpleFeature feature) {
        byte[] text = texts.of(feature);
        if (text != null) {
            xml.open(GEOMETRY).content().encoded(text);
            xml.end();
        } else if (PropertyValue.of(feature, FeatureSource.GEOMETRY) instanceof Geometry geometry && !geometry.isEmpty()) {
            texts.write(feature, xml.open(GEOMETRY).content(),
                    () -> geometries.write(geometry, feature.getID() + "." + FeatureSource.GEOMETRY));
            xml.end();
        }
    }
}
