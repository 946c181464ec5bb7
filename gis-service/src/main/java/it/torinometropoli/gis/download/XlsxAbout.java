package it.torinometropoli.gis.download;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.format.FeatureSet;
import it.torinometropoli.gis.format.Provenance;
import it.torinometropoli.gis.geo.Crs;
import org.dhatim.fastexcel.Worksheet;

/** The sheet that tells about the layers of a workbook, in Italian and English. */
final class XlsxAbout {

    private static final double LABELS = 26;
    private static final double VALUES = 100;

    private final Worksheet sheet;
    private final Crs crs;
    private int row;

    XlsxAbout(Worksheet sheet, Crs crs) {
        this.sheet = sheet;
        this.crs = crs;
        sheet.width(0, LABELS);
        sheet.width(1, VALUES);
    }

    /** Adds what there is to know about a layer. */
    void add(FeatureSet set, Provenance provenance) {
        for (DownloadTexts texts : DownloadTexts.BOTH) {
            Layer layer = set.layer();
            line(texts.text("layer"), layer.title().in(texts.locale()));
            sheet.style(row - 1, 1).bold().set();
            line(texts.text("summary"), layer.summary().in(texts.locale()));
            if (layer.schematic() != null) {
                line(texts.text("schematic"), layer.schematic().in(texts.locale()));
            }
            texts.lines(provenance).forEach(line -> line(line.label(), line.value()));
            line(texts.text("crs"), crs.code() + ". " + texts.text("axes") + " " + texts.text("long-shapes"));
            for (Attribute attribute : layer.attributes()) {
                if (set.properties().contains(attribute.name())) {
                    line(attribute.name(), ColumnMeaning.of(attribute, texts.locale()));
                }
            }
            row++;
        }
    }

    private void line(String label, String value) {
        sheet.inlineString(row, 0, label);
        sheet.inlineString(row, 1, value);
        row++;
    }
}
