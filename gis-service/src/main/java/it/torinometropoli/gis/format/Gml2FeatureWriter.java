package it.torinometropoli.gis.format;

import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.ows.XmlWriter;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;

/** Writes features of one layer as elements of the application schema of GML 2. */
final class Gml2FeatureWriter {

    private static final String GEOMETRY = GmlNames.layers(FeatureSource.GEOMETRY);

    private final XmlWriter xml;
    private final FeatureSet set;
    private final Gml2Geometry geometries;
    private final GeometryTexts.Kept texts;

    /**
     * @param texts of geometries in the reference system of the coordinates, x,y
     */
    Gml2FeatureWriter(XmlWriter xml, FeatureSet set, GeometryTexts.Kept texts) {
        this.xml = xml;
        this.set = set;
        this.texts = texts;
        this.geometries = new Gml2Geometry(xml, texts.crs().crs());
    }

    /** Opens the element of a feature; the caller may add attributes. */
    XmlWriter open(SimpleFeature feature) {
        return xml.open(GmlNames.layers(set.layer().localName())).attribute("fid", feature.getID());
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
            texts.write(feature, xml.open(GEOMETRY).content(), () -> geometries.write(geometry));
            xml.end();
        }
    }
}
