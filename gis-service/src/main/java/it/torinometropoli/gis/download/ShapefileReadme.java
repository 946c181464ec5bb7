package it.torinometropoli.gis.download;

import java.util.List;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.format.Provenance;
import it.torinometropoli.gis.geo.Crs;

/** The text beside Shapefiles, in Italian and then in English: what the layers are, where they come from, what each short column means. */
final class ShapefileReadme {

    private static final String LINE_END = "\r\n";

    private final Crs crs;
    private final StringBuilder text = new StringBuilder();

    ShapefileReadme(Crs crs) {
        this.crs = crs;
    }

    /** Adds a layer whose features have been read. */
    void add(ShapefileLayer layer, Provenance provenance) {
        DownloadTexts.BOTH.forEach(texts -> add(layer, provenance, texts));
    }

    private void add(ShapefileLayer layer, Provenance provenance, DownloadTexts texts) {
        Layer described = layer.contents().layer();
        String title = described.title().in(texts.locale());
        line(title).line("=".repeat(title.length())).line("");
        line(described.summary().in(texts.locale())).line("");
        if (described.schematic() != null) {
            line(texts.text("schematic") + ": " + described.schematic().in(texts.locale()));
        }
        texts.lines(provenance).forEach(line -> line(line.toString()));
        line(texts.text("crs") + ": " + crs.code() + ". " + texts.text("axes"));
        layer.files().forEach(file -> line("%s.shp: %d %s".formatted(file.name(), file.count(), texts.text("features").toLowerCase(texts.locale()))));
        line("").line(texts.text("columns") + ":");
        columns(layer, texts);
        line("");
    }

    private void columns(ShapefileLayer layer, DownloadTexts texts) {
        List<Attribute> attributes = layer.contents().attributes();
        column(layer.columns().get(0), "id", texts.text("identifier"));
        for (int index = 0; index < attributes.size(); index++) {
            int field = index + 1;
            long shortened = layer.files().stream().mapToLong(file -> file.fields().get(field).shortened()).sum();
            String note = shortened == 0 ? "" : " [%d %s]".formatted(shortened, texts.text("shortened"));
            column(layer.columns().get(field), attributes.get(index).name(), ColumnMeaning.of(attributes.get(index), texts.locale()) + note);
        }
    }

    private void column(String column, String attribute, String meaning) {
        line("%-10s  %-24s  %s".formatted(column, attribute, meaning));
    }

    private ShapefileReadme line(String line) {
        text.append(line).append(LINE_END);
        return this;
    }

    String text() {
        return text.toString();
    }
}
