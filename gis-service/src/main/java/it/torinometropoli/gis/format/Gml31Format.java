package it.torinometropoli.gis.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsName;
import it.torinometropoli.gis.ows.XmlWriter;
import org.geotools.api.feature.simple.SimpleFeature;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * GML 3.1.1 (OGC 03-105r1) inside a collection of WFS 1.1.0 (OGC 04-094, 9.3), valid against {@link ApplicationSchema}. The straight-line
 * geometries of GML 3.1 and 3.2 differ in their namespace only.
 */
@Component
@Order(10)
final class Gml31Format implements GmlFeatureFormat {

    private static final String NAME = "text/xml; subtype=gml/3.1.1";
    private static final CrsName STORED = CrsName.parse(Crs.UTM32.urn()).orElseThrow();

    private final ProvenanceNotes notes;

    private final GeometryTexts texts;

    Gml31Format(ProvenanceNotes notes, GeometryTexts texts) {
        this.notes = notes;
        this.texts = texts;
    }

    @Override
    public List<String> names() {
        return List.of(NAME);
    }

    @Override
    public List<String> aliases() {
        return List.of("gml3", "gml31", "gml3.1", "text/xml; subtype=gml/3.1", "text/xml; subtype=\"gml/3.1.1\"", "application/gml+xml; version=3.1");
    }

    @Override
    public String mediaType() {
        return GmlVersion.GML_3_1.mediaType();
    }

    @Override
    public CrsName defaultCrs() {
        return STORED;
    }

    @Override
    public GmlVersion gml() {
        return GmlVersion.GML_3_1;
    }

    @Override
    public void writeCollection(FeatureAnswer answer, OutputStream output) throws IOException {
        try (XmlWriter xml = new XmlWriter(output)) {
            open(xml, answer).attribute("numberOfFeatures", answer.returned());
            notes.comments(xml, answer);
            xml.open("gml:featureMembers");
            answer.sets().forEach(set -> members(xml, answer, set));
            xml.end();
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    /** A collection without members that says how many there would be (OGC 04-094, 9.2). */
    @Override
    public void writeHits(FeatureAnswer answer, OutputStream output) throws IOException {
        try (XmlWriter xml = new XmlWriter(output)) {
            open(xml, answer).attribute("numberOfFeatures", answer.matched());
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    @Override
    public void writeFeature(FeatureAnswer answer, OutputStream output) throws IOException {
        FeatureSet set = answer.sets().get(0);
        try (XmlWriter xml = new XmlWriter(output); Stream<SimpleFeature> features = set.features()) {
            GmlFeatureWriter writer = new GmlFeatureWriter(xml, set, texts.in(PositionNotation.GML, answer.crs()));
            features.findFirst().ifPresent(feature -> {
                writer.open(feature);
                declare(xml, GmlNames.LAYERS + " " + answer.schema());
                notes.comments(xml, answer);
                writer.finish(feature);
            });
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private void members(XmlWriter xml, FeatureAnswer answer, FeatureSet set) {
        GmlFeatureWriter writer = new GmlFeatureWriter(xml, set, texts.in(PositionNotation.GML, answer.crs()));
        try (Stream<SimpleFeature> features = set.features()) {
            features.forEach(feature -> {
                writer.open(feature);
                writer.finish(feature);
            });
        }
    }

    private static XmlWriter open(XmlWriter xml, FeatureAnswer answer) {
        return declare(xml.open("wfs:FeatureCollection").attribute("xmlns:wfs", GmlNames.EARLIER_WFS),
                GmlNames.EARLIER_WFS + " http://schemas.opengis.net/wfs/1.1.0/wfs.xsd " + GmlNames.LAYERS + " " + answer.schema())
                .attribute("timeStamp", answer.timeStamp().truncatedTo(ChronoUnit.SECONDS));
    }

    private static XmlWriter declare(XmlWriter xml, String schemas) {
        return xml.attribute("xmlns:gml", GmlNames.EARLIER_GML).attribute("xmlns:" + GmlNames.LAYERS_PREFIX, GmlNames.LAYERS)
                .attribute("xmlns:xsi", GmlNames.XSI).attribute("xsi:schemaLocation", schemas);
    }
}
