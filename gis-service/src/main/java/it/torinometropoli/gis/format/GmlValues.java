package it.torinometropoli.gis.format;

import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.geo.CrsName;
import it.torinometropoli.gis.ows.XmlWriter;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;

/** Single property values as GML documents hold them. */
public final class GmlValues {

    private final XmlWriter xml;
    private final GmlGeometryWriter geometries;

    /**
     * A writer of values.
     *
     * @param xml where the element that is to hold the value is open
     * @param crs reference system and order of axes of coordinates
     */
    public GmlValues(XmlWriter xml, CrsName crs) {
        this.xml = xml;
        this.geometries = new GmlGeometryWriter(xml, crs);
    }

    /**
     * Writes the value of a property as content of the open element.
     *
     * @param property the name of an attribute of the layer or of the geometry; its value is not null and not an empty geometry
     */
    public void write(SimpleFeature feature, String property) {
        Object value = PropertyValue.of(feature, property);
        if (value instanceof Geometry geometry) {
            geometries.write(geometry, feature.getID() + "." + FeatureSource.GEOMETRY);
        } else {
            xml.text(text(value));
        }
    }

    /** The text of a value as XML Schema has it (xsd:double, xsd:integer, xsd:date, xsd:boolean, xsd:string); null for null. */
    static String text(Object value) {
        if (value instanceof Double number) {
            return DecimalText.of(number);
        }
        return value == null ? null : value.toString();
    }
}
