package it.torinometropoli.gis.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.render.MapTooLargeException;
import jakarta.servlet.http.HttpServletRequest;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** Makes map sheets as PDF documents: all on one page where there is room for the legend, else the legend on another. */
@Component
class MapSheets {

    private static final String TEMPLATE = "print/map";

    private final FeatureSources features;
    private final SheetContents contents;
    private final PdfPages pages;
    private final Imprint imprint;

    MapSheets(FeatureSources features, SheetContents contents, PdfPages pages, Imprint imprint) {
        this.features = features;
        this.contents = contents;
        this.pages = pages;
        this.imprint = imprint;
    }

    /** What is on sheets: maps, what is drawn on them, what is told of it. */
    @Component
    record SheetContents(SheetMaps maps, ShownLayers layers, LayerNotes notes) {
    }

    /** The sheet as a PDF file. */
    byte[] print(MapOrder order, HttpServletRequest request) {
        Draft draft = draft(order, request);
        try {
            return pages.of(draft.with(contents.maps().shapes(draft.map())));
        } catch (MapTooLargeException tooManyShapes) {
            return pages.of(draft.with(contents.maps().picture(draft.map())));
        }
    }

    private record Draft(PdfPage page, SheetMap map) {

        PdfPage with(PageDrawing drawing) {
            Map<String, PageDrawing> drawings = new HashMap<>(page.drawings());
            drawings.put("map", drawing);
            return new PdfPage(page.template(), page.model(), drawings, page.locale());
        }
    }

    /** In the first layout that takes one page, or else the last. */
    private Draft draft(MapOrder order, HttpServletRequest request) {
        Draft draft = null;
        for (SheetLayout layout : SheetLayout.of(order.paper())) {
            draft = draft(order, layout, request);
            if (pages.count(draft.page()) == 1) {
                return draft;
            }
        }
        return draft;
    }

    private Draft draft(MapOrder order, SheetLayout layout, HttpServletRequest request) {
        MapScale scale = order.scale() != null ? order.scale() : MapScale.fitting(order.area(), layout.mapWidth(), layout.mapHeight());
        Envelope area = scale.around(order.area().centre().x, order.area().centre().y, layout.mapWidth(), layout.mapHeight());
        MapScale.Bar bar = scale.bar(layout.longestBar(), order.locale());
        Map<String, PageDrawing> drawings = new HashMap<>();
        drawings.put("north", SheetSigns::north);
        drawings.put("bar", graphics -> SheetSigns.bar(bar, graphics));
        Map<String, Object> model = imprint.model(order.locale());
        model.put("layout", layout);
        model.put("title", order.content().title());
        model.put("actions", order.content().actions());
        model.put("layerTitles", String.join(", ", order.content().layers().stream().map(layer -> layer.title().in(order.locale())).toList()));
        model.put("scale", scale.text(order.locale()));
        model.put("bar", bar);
        model.put("link", imprint.links().map(order, area, request));
        legend(new Legend(order, scale, seen(order, area)), layout, model, drawings);
        return new Draft(new PdfPage(TEMPLATE, model, drawings, order.locale()), contents.layers().map(order.content(), area, layout));
    }

    /** The layers that have anything in an area, with the uppermost first, as a reader looks at the map. */
    private List<Layer> seen(MapOrder order, Envelope area) {
        List<Layer> seen = new ArrayList<>();
        for (Layer layer : order.content().layers()) {
            if (features.of(layer).count(FeatureQuery.ALL.within(area)) > 0) {
                seen.add(0, layer);
            }
        }
        return seen;
    }

    private record Legend(MapOrder order, MapScale scale, List<Layer> layers) {
    }

    private void legend(Legend legend, SheetLayout layout, Map<String, Object> model, Map<String, PageDrawing> drawings) {
        List<LayerNote.Symbol> chosen = legend.order().content().actions().none() ? List.of() : legend.layers().stream()
                .flatMap(layer -> contents.layers().highlighted(layer).stream()).findFirst()
                .map(layer -> contents.notes().symbols(layer, legend.scale(), legend.order().locale(), drawings)).orElse(List.of());
        List<LayerNote> notes = legend.layers().stream()
                .map(layer -> contents.notes().of(contents.layers().whole(layer), legend.scale(), legend.order().locale(), drawings)).toList();
        model.put("chosen", chosen);
        model.put("columns", SheetLayout.share(notes, LayerNote::lines, layout.columns().number()));
    }
}
