package it.torinometropoli.gis.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsName;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.ows.XmlWriter;
import org.geotools.api.feature.simple.SimpleFeature;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * GML 2.1.2 (OGC 02-069) in a collection of WFS 1.0.0 (OGC 02-058, 9.3), valid against {@link ApplicationSchema}. Coordinates are x,y in every
 * reference system; {@code srsName} is the address of the EPSG code, which says so by long use.
 */
@Component
@Order(20)
public final class Gml2Format implements GmlFeatureFormat {

    private static final String NAME = "text/xml; subtype=gml/2.1.2";

    private final ProvenanceNotes notes;

    private final GeometryTexts texts;

    Gml2Format(ProvenanceNotes notes, GeometryTexts texts) {
        this.notes = notes;
        this.texts = texts;
    }

    @Override
    public List<String> names() {
        return List.of("GML2", NAME);
    }

    @Override
    public List<String> aliases() {
        return List.of("gml2.1", "text/xml; subtype=gml/2.1", "text/xml; subtype=\"gml/2.1.2\"", "application/vnd.ogc.gml");
    }

    @Override
    public String mediaType() {
        return GmlVersion.GML_2.mediaType();
    }

    @Override
    public CrsName defaultCrs() {
        return CrsName.parse(Crs.UTM32.code()).orElseThrow();
    }

    @Override
    public GmlVersion gml() {
        return GmlVersion.GML_2;
    }

    @Override
    public void writeHits(FeatureAnswer answer, OutputStream output) {
        throw new OwsException(ExceptionCode.OPTION_NOT_SUPPORTED, "resultType",
                "a collection of GML 2 cannot say how many features there are; ask for hits in another outputFormat");
    }

    /** What all features lie in is not known before they have been read. */
    @Override
    public void writeCollection(FeatureAnswer answer, OutputStream output) throws IOException {
        try (XmlWriter xml = new XmlWriter(output)) {
            declare(xml.open("wfs:FeatureCollection").attribute("xmlns:wfs", GmlNames.EARLIER_WFS),
                    GmlNames.EARLIER_WFS + " http://schemas.opengis.net/wfs/1.0.0/WFS-basic.xsd " + GmlNames.LAYERS + " " + answer.schema());
            notes.comments(xml, answer);
            xml.open("gml:boundedBy").element("gml:null", "unknown").end();
            for (FeatureSet set : answer.sets()) {
                members(xml, answer, set);
            }
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    @Override
    public void writeFeature(FeatureAnswer answer, OutputStream output) throws IOException {
        FeatureSet set = answer.sets().get(0);
        try (XmlWriter xml = new XmlWriter(output); Stream<SimpleFeature> features = set.features()) {
            Gml2FeatureWriter writer = writer(xml, answer, set);
            features.findFirst().ifPresent(feature -> {
                declare(writer.open(feature), GmlNames.LAYERS + " " + answer.schema());
                writer.finish(feature);
            });
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private static XmlWriter declare(XmlWriter xml, String schemas) {
        return xml.attribute("xmlns:gml", GmlNames.EARLIER_GML).attribute("xmlns:" + GmlNames.LAYERS_PREFIX, GmlNames.LAYERS)
                .attribute("xmlns:xsi", GmlNames.XSI).attribute("xsi:schemaLocation", schemas);
    }

    private void members(XmlWriter xml, FeatureAnswer answer, FeatureSet set) {
        Gml2FeatureWriter writer = writer(xml, answer, set);
        try (Stream<SimpleFeature> features = set.features()) {
            features.forEach(feature -> {
                xml.open("gml:featureMember");
                writer.open(feature);
                writer.finish(feature);
                xml.end();
            });
        }
    }

    private Gml2FeatureWriter writer(XmlWriter xml, FeatureAnswer answer, FeatureSet set) {
        return new Gml2FeatureWriter(xml, set, texts.in(PositionNotation.GML2, answer.crs()));
    }
}
