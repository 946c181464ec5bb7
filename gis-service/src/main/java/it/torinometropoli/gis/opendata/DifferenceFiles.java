package it.torinometropoli.gis.opendata;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.format.Provenance;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import it.torinometropoli.gis.history.FeatureState;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Differences as files. GeoJSON (RFC 7946) has a feature for each, with the shape that it has or had last, and in {@code before} and {@code after} what
 * differs. CSV has a row for each value that differs; shapes are well-known text in EPSG:32632 under the name {@code WKT}.
 *
 * @param layer whose features they are
 * @param since the day at whose end the earlier state held
 * @param until the day at whose end the later state held
 * @param provenance of the data
 */
record DifferenceFiles(Layer layer, LocalDate since, LocalDate until, Provenance provenance) {

    private static final String SHAPE = "WKT";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Writes a feature collection. When reading fails, the document stays open, so that nobody takes it for a whole one.
     *
     * @throws IOException when the client has gone
     */
    void geoJson(LayerPast past, OutputStream output) throws IOException {
        CrsTransform degrees = CrsTransform.between(Crs.UTM32, Crs.CRS84);
        try {
            JsonGenerator document = JSON.createGenerator(output);
            document.writeStartObject();
            document.writeStringProperty("type", "FeatureCollection");
            head().forEach(document::writeStringProperty);
            document.writeArrayPropertyStart("features");
            past.differences(since, until, difference -> document.writePOJO(feature(difference, degrees)));
            document.writeEndArray();
            document.writeEndObject();
            document.close();
        } catch (JacksonIOException gone) {
            throw gone.getCause();
        }
    }

    private Map<String, String> head() {
        Map<String, String> head = new LinkedHashMap<>();
        head.put("layer", layer.name());
        head.put("since", since.toString());
        head.put("until", until.toString());
        head.put("licence", provenance.licence());
        head.put("licence_url", provenance.licenceUrl());
        head.put("source", provenance.source().in(Locale.ITALIAN));
        head.put("citation", Citation.of(layer, provenance));
        return head;
    }

    private Map<String, Object> feature(Difference difference, CrsTransform degrees) {
        FeatureState last = difference.after() == null ? difference.before() : difference.after();
        List<String> names = difference.attributes(layer);
        boolean moved = difference.kind() == Difference.Kind.CHANGED && difference.reshaped();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("change", difference.kind().text());
        properties.put("before", values(difference.before(), names));
        properties.put("after", values(difference.after(), names));
        properties.put("geometry_changed", moved);
        if (moved) {
            properties.put("geometry_before", GeoJsonShape.of(Difference.shape(difference.before()), degrees));
        }
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", difference.id());
        feature.put("geometry", GeoJsonShape.of(last.shape(), degrees));
        feature.put("properties", properties);
        return feature;
    }

    private static Map<String, Object> values(FeatureState feature, List<String> names) {
        if (feature == null) {
            return null;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        names.forEach(name -> values.put(name, Difference.value(feature, name)));
        return values;
    }

    /**
     * Writes a table.
     *
     * @throws IOException when the client has gone
     */
    void csv(LayerPast past, OutputStream output) throws IOException {
        try {
            CSVPrinter csv = new CSVPrinter(new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8)), CSVFormat.RFC4180);
            csv.printRecord("id", "change", "attribute", "before", "after", "dati_licenza", "dati_fonte");
            past.differences(since, until, difference -> rows(csv, difference));
            csv.flush();
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private void rows(CSVPrinter csv, Difference difference) {
        try {
            for (String name : difference.attributes(layer)) {
                row(csv, difference, name, List.of(plain(Difference.value(difference.before(), name)), plain(Difference.value(difference.after(), name))));
            }
            if (difference.reshaped()) {
                row(csv, difference, SHAPE, List.of(plain(Difference.shape(difference.before())), plain(Difference.shape(difference.after()))));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void row(CSVPrinter csv, Difference difference, String name, List<Object> values) throws IOException {
        csv.printRecord(difference.id(), difference.kind().text(), name, values.get(0), values.get(1), provenance.licence(),
                PlanCsv.guarded(provenance.source().in(Locale.ITALIAN)));
    }

    private static Object plain(Object value) {
        return PlanCsv.guarded(value);
    }
}
