package it.torinometropoli.gis.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

import it.torinometropoli.gis.geo.AxisOrder;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsName;
import it.torinometropoli.gis.ows.Utf8Output;
import org.geotools.api.feature.simple.SimpleFeature;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * GeoJSON (RFC 7946) with the counts and links of OGC API – Features (OGC 17-069r4, 7.16). Coordinates are longitude, latitude in WGS 84
 * unless the client asks for another reference system, which a {@code crs} member then names as the first GeoJSON of 2008 did. Which axis
 * comes first is a matter of the service: OGC API has the authority's order (OGC 18-058r1, {@code /req/crs/fc-crs-action}), WFS and WMS have x first.
 */
@Component
@Order(30)
final class GeoJsonFormat implements FeatureFormat {

    private static final String MEDIA_TYPE = "application/geo+json";
    private static final CrsName LONGITUDE_LATITUDE = CrsName.parse(Crs.CRS84.urn()).orElseThrow();

    private final JsonFactory json = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET, StreamWriteFeature.FLUSH_PASSED_TO_STREAM).build();

    private final ProvenanceNotes notes;

    private final GeometryTexts texts;

    GeoJsonFormat(ProvenanceNotes notes, GeometryTexts texts) {
        this.notes = notes;
        this.texts = texts;
    }

    @Override
    public List<String> names() {
        return List.of("application/json", MEDIA_TYPE);
    }

    @Override
    public List<String> aliases() {
        return List.of("json", "geojson", "application/vnd.geo+json");
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public CrsName defaultCrs() {
        return LONGITUDE_LATITUDE;
    }

    @Override
    public CrsName meantInOws(CrsName named) {
        return new CrsName(named.crs(), named.text(), AxisOrder.EAST_NORTH);
    }

    @Override
    public void writeCollection(FeatureAnswer answer, OutputStream output) throws IOException {
        document(output, (document, text) -> {
            document.writeStartObject();
            document.writeStringProperty("type", "FeatureCollection");
            document.writeNumberProperty("numberMatched", answer.matched());
            document.writeNumberProperty("numberReturned", answer.returned());
            document.writeStringProperty("timeStamp", answer.timeStamp().truncatedTo(ChronoUnit.SECONDS).toString());
            links(document, answer.links());
            crs(document, answer.crs());
            notes.member(document, answer);
            document.writeArrayPropertyStart("features");
            for (FeatureSet set : answer.sets()) {
                GeoJsonFeatureWriter writer = writer(document, text, set, answer);
                try (Stream<SimpleFeature> features = set.features()) {
                    features.forEach(writer::write);
                }
            }
            document.writeEndArray();
            document.writeEndObject();
        });
    }

    @Override
    public void writeFeature(FeatureAnswer answer, OutputStream output) throws IOException {
        document(output, (document, text) -> {
            FeatureSet set = answer.sets().get(0);
            GeoJsonFeatureWriter writer = writer(document, text, set, answer);
            try (Stream<SimpleFeature> features = set.features()) {
                features.findFirst().ifPresent(feature -> writer.write(feature, () -> {
                    links(document, answer.links());
                    crs(document, answer.crs());
                    notes.member(document, answer);
                }));
            }
        });
    }

    private GeoJsonFeatureWriter writer(JsonGenerator document, Utf8Output text, FeatureSet set, FeatureAnswer answer) {
        return new GeoJsonFeatureWriter(document, text, set, texts.in(PositionNotation.JSON, answer.crs()));
    }

    private static void links(JsonGenerator document, List<Link> links) {
        if (!links.isEmpty()) {
            document.writeArrayPropertyStart("links");
            links.forEach(link -> link(document, link));
            document.writeEndArray();
        }
    }

    private static void link(JsonGenerator document, Link link) {
        document.writeStartObject();
        document.writeStringProperty("rel", link.relation());
        document.writeStringProperty("type", link.type() == null ? MEDIA_TYPE : link.type());
        if (link.title() != null) {
            document.writeStringProperty("title", link.title());
        }
        document.writeStringProperty("href", link.address());
        document.writeEndObject();
    }

    private static void crs(JsonGenerator document, CrsName name) {
        if (name.crs() != Crs.CRS84 && name.crs() != Crs.WGS84) {
            document.writeObjectPropertyStart("crs");
            document.writeStringProperty("type", "name");
            document.writeObjectPropertyStart("properties");
            document.writeStringProperty("name", name.crs().urn());
            document.writeEndObject();
            document.writeEndObject();
        }
    }

    private void document(OutputStream output, Content content) throws IOException {
        Utf8Output text = new Utf8Output(output);
        try (JsonGenerator document = json.createGenerator(text)) {
            content.write(document, text);
            document.flush();
            text.send();
        } catch (JacksonIOException gone) {
            throw gone.getCause();
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    @FunctionalInterface
    private interface Content {
        void write(JsonGenerator document, Utf8Output text) throws JacksonException;
    }
}
