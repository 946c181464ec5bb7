package it.torinometropoli.gis.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.format.FeatureAnswer;
import it.torinometropoli.gis.format.FeatureSet;
import it.torinometropoli.gis.format.Provenance;
import it.torinometropoli.gis.format.Provenances;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsName;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.ows.XmlWriter;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * KML 2.2 (OGC 07-147r2): a folder per layer, attributes typed by a schema. Coordinates are longitude, latitude in WGS 84; there is no other
 * reference system in KML.
 */
@Component
@Order(101)
final class KmlFormat extends FileFormat {

    private static final String MEDIA_TYPE = "application/vnd.google-earth.kml+xml";
    private static final String KML = "http://www.opengis.net/kml/2.2";
    /** Programs that leave out the identifier of a placemark find it among its data. No attribute of a layer has a hyphen in its name. */
    private static final String IDENTIFIER = "feature-id";
    private static final String SCHEMA = "http://schemas.opengis.net/kml/2.2.0/ogckml22.xsd";
    private static final CrsName LONGITUDE_LATITUDE = CrsName.parse(Crs.CRS84.urn()).orElseThrow();

    /** Days and texts are strings (9.8.2). */
    private static final Map<Attribute.Type, String> TYPES = Map.of(Attribute.Type.INTEGER, "int", Attribute.Type.NUMBER, "double",
            Attribute.Type.BOOLEAN, "bool", Attribute.Type.STRING, "string", Attribute.Type.DATE, "string", Attribute.Type.TIMESTAMP, "string");

    private final Provenances provenances;

    KmlFormat(Provenances provenances) {
        super(new Description(List.of(MEDIA_TYPE, "kml"), List.of("application/kml"), MEDIA_TYPE, "kml"));
        this.provenances = provenances;
    }

    @Override
    public CrsName defaultCrs() {
        return LONGITUDE_LATITUDE;
    }

    @Override
    void write(FeatureAnswer answer, OutputStream output) throws IOException {
        Crs asked = answer.crs().crs();
        if (asked != Crs.CRS84 && asked != Crs.WGS84) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, "srsName",
                    "KML is always in WGS 84, longitude first; leave srsName out, or name EPSG:4326 or CRS:84");
        }
        List<FeatureSet> sets = answer.sets();
        try (XmlWriter xml = new XmlWriter(output)) {
            xml.open("kml").attribute("xmlns", KML).attribute("xmlns:atom", "http://www.w3.org/2005/Atom")
                    .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance").attribute("xsi:schemaLocation", KML + " " + SCHEMA).open("Document");
            for (int index = 0; index < sets.size(); index++) {
                schema(xml, schemaId(index), new Contents(sets.get(index), Crs.CRS84));
            }
            for (int index = 0; index < sets.size(); index++) {
                folder(xml, schemaId(index), new Contents(sets.get(index), Crs.CRS84));
            }
            xml.end().end();
        }
    }

    private static String schemaId(int index) {
        return "schema-" + (index + 1);
    }

    private static void schema(XmlWriter xml, String id, Contents contents) {
        xml.open("Schema").attribute("id", id).attribute("name", contents.layer().localName());
        xml.open("SimpleField").attribute("type", "string").attribute("name", IDENTIFIER).end();
        contents.attributes().forEach(attribute -> xml.open("SimpleField").attribute("type", TYPES.get(attribute.type()))
                .attribute("name", attribute.name()).element("displayName", attribute.title().it()).end());
        xml.end();
    }

    private void folder(XmlWriter xml, String schema, Contents contents) {
        Layer layer = contents.layer();
        Provenance provenance = provenances.of(layer);
        xml.open("Folder").attribute("id", layer.localName() + schema.substring(schema.indexOf('-')));
        xml.element("name", layer.title().it());
        xml.open("atom:author").element("atom:name", provenance.source().it()).end();
        if (provenance.licenceUrl() != null) {
            xml.empty("atom:link").attribute("rel", "license").attribute("href", provenance.licenceUrl());
        }
        xml.element("description", "%s — %s — %s".formatted(layer.summary().it(), layer.summary().en(), DownloadTexts.described(provenance)));
        xml.open("ExtendedData");
        DownloadTexts.ITALIAN.lines(provenance).forEach(line ->
                xml.open("Data").attribute("name", line.label()).element("value", line.value()).end());
        xml.end();
        KmlGeometry geometries = new KmlGeometry(xml);
        String name = layer.attribute(Attribute.Role.NAME).map(Attribute::name).orElse(null);
        contents.each(feature -> placemark(xml, feature, contents, new Parts(schema, name, geometries)));
        xml.end();
    }

    /**
     * What placemarks of a folder have in common.
     *
     * @param name the attribute that names them, or null
     */
    private record Parts(String schema, String name, KmlGeometry geometries) {
    }

    private static void placemark(XmlWriter xml, SimpleFeature feature, Contents contents, Parts parts) {
        xml.open("Placemark").attribute("id", feature.getID());
        xml.element("name", parts.name() == null ? feature.getID() : feature.getAttribute(parts.name()));
        xml.open("ExtendedData").open("SchemaData").attribute("schemaUrl", "#" + parts.schema());
        xml.open("SimpleData").attribute("name", IDENTIFIER).text(feature.getID()).end();
        Object[] values = contents.values(feature);
        for (int index = 0; index < values.length; index++) {
            if (values[index] != null) {
                xml.open("SimpleData").attribute("name", contents.attributes().get(index).name()).text(PlainText.of(values[index])).end();
            }
        }
        xml.end().end();
        Geometry shape = contents.shape(feature);
        if (shape != null) {
            parts.geometries().write(shape);
        }
        xml.end();
    }
}
