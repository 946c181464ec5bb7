package it.torinometropoli.gis.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.render.LabelOptions.Setting;
import it.torinometropoli.gis.render.TextSymbol.Band;
import it.torinometropoli.gis.render.TextSymbol.Letters;
import it.torinometropoli.gis.render.TextSymbol.TextLook;
import org.geotools.api.style.Style;

/** Lays legends out. Safe for use by many threads. */
public final class LegendPainter {

    /** How wide a text becomes before it is broken, for each pixel of its size. */
    private static final double WIDTH_BY_SIZE = 18;
    /** Least height of a symbol beside its title, and of one by itself, in pixels. */
    private static final int LEAST_ROW = 22;
    private static final int LEAST_SYMBOL = 16;
    private static final String SAMPLE_LABEL = "Aa";

    private final StyleSheets sheets = new StyleSheets();
    private final LabelTexts texts;

    LegendPainter(ShippedFonts fonts) {
        this.texts = new LabelTexts(fonts);
    }

    /**
     * Lays out the legends of some layers one below the other: for each its title when there are several, a line per rule with a title,
     * symbol first, then what the reader must know about schematic shapes. Layers without a rule to show are left out.
     */
    public Legend lay(LegendRequest request) {
        List<LegendPart> parts = new ArrayList<>();
        for (MapLayer layer : request.layers()) {
            List<LegendPart> rows = LegendEntry.of(sheets.of(layer.style()), request.rules(), request.locale()).stream()
                    .map(entry -> row(entry, request.look())).toList();
            if (!rows.isEmpty()) {
                layer(layer, rows, request, parts);
            }
        }
        return new Legend(parts, request.look());
    }

    /** The lines of the legend of a layer one by one, in the order of the style, for documents that write their titles themselves. */
    public List<LegendSymbol> symbols(MapLayer layer, LegendRules rules, Locale locale) {
        return LegendEntry.of(sheets.of(layer.style()), rules, locale).stream()
                .map(entry -> new LegendSymbol(entry.title(), swatch(entry, LegendLook.USUAL, LEAST_SYMBOL))).toList();
    }

    /** The names of the rules that legends of a style show, in the order of the style; rules without a name are left out. */
    public List<String> rules(Style style) {
        return LegendEntry.names(sheets.of(style));
    }

    private void layer(MapLayer layer, List<LegendPart> rows, LegendRequest request, List<LegendPart> parts) {
        LegendLook look = request.look();
        boolean headed = look.headings() == LegendLook.Headings.ALWAYS
                || look.headings() == LegendLook.Headings.OF_SEVERAL && request.layers().size() > 1;
        if (headed) {
            parts.add(new LegendPart.Paragraph(text(layer.layer().title().in(request.locale()), letters("normal", "bold", 1, look), look)));
        }
        if (look.layout() == LegendLook.Layout.HORIZONTAL) {
            parts.add(new LegendPart.Line(rows));
        } else {
            parts.addAll(rows);
        }
        if (layer.layer().schematic() != null && look.titles() == LegendLook.Titles.ALWAYS) {
            parts.add(new LegendPart.Paragraph(text(layer.layer().schematic().in(request.locale()), letters("italic", "normal", -1, look), look)));
        }
    }

    private LegendPart row(LegendEntry entry, LegendLook look) {
        LabelText title = look.titles() == LegendLook.Titles.NEVER || entry.title().isEmpty() ? null
                : text(entry.title(), letters("normal", "normal", 0, look), look);
        return new LegendPart.Row(swatch(entry, look, LEAST_ROW), title);
    }

    private LegendSwatch swatch(LegendEntry entry, LegendLook look, int least) {
        LabelText label = entry.label() ? texts.of(SAMPLE_LABEL, entry.texts().get(0).sample(), Setting.PLAIN) : null;
        int height = look.symbolHeight() > 0 ? look.symbolHeight()
                : Math.max(LegendSwatch.heightOf(entry, least), label == null ? 0 : (int) Math.ceil(label.height() + 2 * label.margin()));
        return new LegendSwatch(entry, look.symbolWidth(), height, label);
    }

    private LabelText text(String text, TextLook letters, LegendLook look) {
        return texts.of(text, letters, Setting.wrapped(WIDTH_BY_SIZE * look.fontSize()));
    }

    private static TextLook letters(String style, String weight, int larger, LegendLook look) {
        return new TextLook(new Letters("", style, weight, look.fontSize() + larger, look.ink()), Band.NONE);
    }
}
