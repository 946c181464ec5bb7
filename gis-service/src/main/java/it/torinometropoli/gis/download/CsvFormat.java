package it.torinometropoli.gis.download;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.format.FeatureAnswer;
import it.torinometropoli.gis.format.Provenance;
import it.torinometropoli.gis.format.Provenances;
import it.torinometropoli.gis.geo.Crs;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTWriter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Comma-separated values (RFC 4180) in UTF-8 with a header: the identifier, the attributes, the shape as well-known text (OGC 06-103r4) in a
 * column {@code WKT}, and in the last columns of every row where the data come from. A text that a spreadsheet would take for a formula gets an
 * apostrophe before it.
 */
@Component
@Order(100)
final class CsvFormat extends FileFormat {

    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final int LONGEST_NAME = 255;

    private final Provenances provenances;

    CsvFormat(Provenances provenances) {
        super(new Description(List.of("csv"), List.of("text/csv"), "text/csv; header=present; charset=UTF-8", "csv"));
        this.provenances = provenances;
    }

    @Override
    public boolean severalLayers() {
        return false;
    }

    @Override
    void write(FeatureAnswer answer, OutputStream output) throws IOException {
        Crs crs = answer.crs().crs();
        Contents contents = new Contents(only(answer), crs);
        Provenance provenance = provenances.of(contents.layer());
        WKTWriter shapes = PlainText.shapes(crs);
        Writer text = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180);
        csv.printRecord(header(contents));
        contents.each(feature -> {
            csv.print(feature.getID());
            for (Object value : contents.values(feature)) {
                csv.print(value instanceof String words ? guarded(words) : PlainText.of(value));
            }
            if (contents.shapes()) {
                text.write(CSVFormat.RFC4180.getDelimiterString());
                shape(contents.shape(feature), shapes, text);
            }
            csv.print(provenance.licence());
            csv.print(guarded(provenance.source().it()));
            csv.print(provenance.planEdition());
            csv.print(provenance.dataDate());
            csv.println();
        });
        text.flush();
    }

    /** Writes past the printer, which would need the whole text of a shape. */
    private static void shape(Geometry shape, WKTWriter shapes, Writer text) throws IOException {
        if (shape != null) {
            text.write(CSVFormat.RFC4180.getQuoteCharacter());
            shapes.write(shape, text);
            text.write(CSVFormat.RFC4180.getQuoteCharacter());
        }
    }

    private static List<String> header(Contents contents) {
        UniqueNames names = new UniqueNames(LONGEST_NAME);
        List<String> attributes = contents.attributes().stream().map(Attribute::name).map(names::claim).toList();
        List<String> header = new ArrayList<>(List.of(names.claim("id")));
        header.addAll(attributes);
        if (contents.shapes()) {
            header.add(names.claim("WKT"));
        }
        List.of("dati_licenza", "dati_fonte", "dati_edizione_piano", "dati_data").forEach(name -> header.add(names.claim(name)));
        return header;
    }

    private static String guarded(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
