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
 * GML 3.2 inside WFS 2.0 collections (OGC 09-025r2, 11.3), valid against {@link ApplicationSchema}. A property without a value is
 * left out, which every client reads as no value.
 */
@Component
@Order(0)
final class GmlFormat implements GmlFeatureFormat {

    private static final String MEDIA_TYPE = "application/gml+xml; version=3.2";
    private static final CrsName STORED = CrsName.parse(Crs.UTM32.urn()).orElseThrow();

    private final ProvenanceNotes notes;

    private final GeometryTexts texts;

    GmlFormat(ProvenanceNotes notes, GeometryTexts texts) {
        this.notes = notes;
        this.texts = texts;
    }

    @Override
    public List<String> names() {
        return List.of(MEDIA_TYPE, "text/xml; subtype=gml/3.2");
    }

    @Override
    public List<String> aliases() {
        return List.of("gml32", "gml3.2", "text/xml; subtype=gml/3.2.1", "text/xml;subtype=\"gml/3.2\"", "application/gml+xml");
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public CrsName defaultCrs() {
        return STORED;
    }

    @Override
    public GmlVersion gml() {
        return GmlVersion.GML_3_2;
    }

    /** A collection that says how many match and holds none (OGC 09-025r2, 11.3.1). */
    @Override
    public void writeHits(FeatureAnswer answer, OutputStream output) throws IOException {
        writeCollection(answer, output);
    }

    @Override
    public void writeCollection(FeatureAnswer answer, OutputStream output) throws IOException {
        document(output, xml -> {
            open(xml, answer).attribute("timeStamp", answer.timeStamp().truncatedTo(ChronoUnit.SECONDS))
                    .attribute("numberMatched", answer.matched()).attribute("numberReturned", answer.returned())
                    .attribute("next", answer.link(Link.NEXT)).attribute("previous", answer.link(Link.PREVIOUS));
            notes.comments(xml, answer);
            if (answer.sets().size() == 1) {
                members(xml, answer, answer.sets().get(0));
            } else {
                answer.sets().forEach(set -> nested(xml, answer, set));
            }
            xml.end();
        });
    }

    @Override
    public void writeFeature(FeatureAnswer answer, OutputStream output) throws IOException {
        document(output, xml -> {
            FeatureSet set = answer.sets().get(0);
            GmlFeatureWriter writer = new GmlFeatureWriter(xml, set, texts.in(PositionNotation.GML, answer.crs()));
            try (Stream<SimpleFeature> features = set.features()) {
                features.findFirst().ifPresent(feature -> {
                    writer.open(feature);
                    declare(xml, GmlNames.LAYERS + " " + answer.schema());
                    notes.comments(xml, answer);
                    writer.finish(feature);
                });
            }
        });
    }

    /** The answer to several queries holds one collection per query (OGC 09-025r2, 11.3.3.1). */
    private void nested(XmlWriter xml, FeatureAnswer answer, FeatureSet set) {
        xml.open("wfs:member").open("wfs:FeatureCollection")
                .attribute("timeStamp", answer.timeStamp().truncatedTo(ChronoUnit.SECONDS))
                .attribute("numberMatched", set.matched()).attribute("numberReturned", set.returned());
        members(xml, answer, set);
        xml.end().end();
    }

    private void members(XmlWriter xml, FeatureAnswer answer, FeatureSet set) {
        GmlFeatureWriter writer = new GmlFeatureWriter(xml, set, texts.in(PositionNotation.GML, answer.crs()));
        try (Stream<SimpleFeature> features = set.features()) {
            features.forEach(feature -> {
                xml.open("wfs:member");
                writer.open(feature);
                writer.finish(feature);
                xml.end();
            });
        }
    }

    private static XmlWriter open(XmlWriter xml, FeatureAnswer answer) {
        return declare(xml.open("wfs:FeatureCollection").attribute("xmlns:wfs", GmlNames.WFS),
                GmlNames.WFS + " http://schemas.opengis.net/wfs/2.0/wfs.xsd " + GmlNames.LAYERS + " " + answer.schema());
    }

    private static XmlWriter declare(XmlWriter xml, String schemas) {
        return xml.attribute("xmlns:gml", GmlNames.GML).attribute("xmlns:" + GmlNames.LAYERS_PREFIX, GmlNames.LAYERS)
                .attribute("xmlns:xsi", GmlNames.XSI).attribute("xsi:schemaLocation", schemas);
    }

    private static void document(OutputStream output, Content content) throws IOException {
        try (XmlWriter xml = new XmlWriter(output)) {
            content.write(xml);
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    @FunctionalInterface
    private interface Content {
        void write(XmlWriter xml);
    }
}
