package it.torinometropoli.gis.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.LayerDates;
import it.torinometropoli.gis.render.LegendPainter;
import it.torinometropoli.gis.render.LegendRules;
import it.torinometropoli.gis.render.LegendSymbol;
import it.torinometropoli.gis.render.MapLayer;
import org.springframework.stereotype.Component;

/** Writes what a sheet tells of its layers. */
@Component
class LayerNotes {

    private final LegendPainter legends;
    private final LayerDates dates;

    LayerNotes(LegendPainter legends, LayerDates dates) {
        this.legends = legends;
        this.dates = dates;
    }

    /**
     * The note on a layer.
     *
     * @param drawings takes the drawings of its signs by name
     */
    LayerNote of(MapLayer layer, MapScale scale, Locale locale, Map<String, PageDrawing> drawings) {
        Layer described = layer.layer();
        return new LayerNote(described.title().in(locale), symbols(layer, scale, locale, drawings), described.attribution().title().in(locale),
                described.licence(), dates.of(described).map(since -> SheetDates.day(since, locale)).orElse(null),
                described.schematic() == null ? null : described.schematic().in(locale));
    }

    /** The signs of a layer at a scale. */
    List<LayerNote.Symbol> symbols(MapLayer layer, MapScale scale, Locale locale, Map<String, PageDrawing> drawings) {
        List<LayerNote.Symbol> symbols = new ArrayList<>();
        for (LegendSymbol symbol : legends.symbols(layer, LegendRules.atScale(scale.denominator()), locale)) {
            String name = "symbol" + drawings.size();
            drawings.put(name, symbol::drawAsShapes);
            symbols.add(new LayerNote.Symbol(name, symbol.title(), symbol.width(), symbol.height()));
        }
        return symbols;
    }
}
