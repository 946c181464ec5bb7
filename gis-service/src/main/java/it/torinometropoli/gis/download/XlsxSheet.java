package it.torinometropoli.gis.download;

import java.io.IOException;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.geo.Crs;
import org.dhatim.fastexcel.Worksheet;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTWriter;

/** The sheet of one layer: a header, then a row per feature. Texts stay in their cells, so that they are never taken for formulas. */
final class XlsxSheet {

    /** What a cell holds. */
    private static final int LONGEST_TEXT = 32_767;
    /** In well-known text, with what follows it. */
    private static final int SHORTEST_POSITION = 4;
    /** Spreadsheets count days from 1900, which they take for a leap year; earlier days are text. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final int ROWS_IN_MEMORY = 500;

    private final Worksheet sheet;
    private final Contents contents;
    private final WKTWriter shapes;
    private int row;

    XlsxSheet(Worksheet sheet, Contents contents, Crs crs) {
        this.sheet = sheet;
        this.contents = contents;
        this.shapes = PlainText.shapes(crs);
    }

    void write() throws IOException {
        sheet.freezePane(0, 1);
        header();
        contents.<IOException>each(feature -> {
            row++;
            write(feature);
            if (row % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
        });
    }

    private void header() {
        UniqueNames names = new UniqueNames(LONGEST_TEXT);
        List<String> attributes = contents.attributes().stream().map(Attribute::name).map(names::claim).toList();
        title(0, names.claim("id"));
        for (int index = 0; index < attributes.size(); index++) {
            title(index + 1, attributes.get(index));
        }
        if (contents.shapes()) {
            title(attributes.size() + 1, names.claim("WKT"));
        }
    }

    private void title(int column, String name) {
        sheet.inlineString(0, column, name);
        sheet.style(0, column).bold().set();
    }

    private void write(SimpleFeature feature) {
        sheet.inlineString(row, 0, feature.getID());
        Object[] values = contents.values(feature);
        for (int index = 0; index < values.length; index++) {
            write(index + 1, values[index]);
        }
        shape(values.length + 1, contents.shape(feature));
    }

    private void shape(int column, Geometry shape) {
        if (shape != null && shape.getNumPoints() <= LONGEST_TEXT / SHORTEST_POSITION) {
            String text = shapes.write(shape);
            if (text.length() <= LONGEST_TEXT) {
                sheet.inlineString(row, column, text);
            }
        }
    }

    private void write(int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof Boolean truth) {
            sheet.value(row, column, truth);
        } else if (value instanceof Date day && !day.toLocalDate().isBefore(FIRST_DAY)) {
            sheet.value(row, column, day.toLocalDate());
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (value instanceof Instant moment) {
            sheet.value(row, column, LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
            sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
        } else if (value != null) {
            String text = value.toString();
            sheet.inlineString(row, column, text.substring(0, Math.min(LONGEST_TEXT, text.length())));
        }
    }
}
