package it.torinometropoli.gis.print;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.plan.LinkedActions;
import it.torinometropoli.gis.portal.PastMunicipalities;
import it.torinometropoli.gis.print.AreaMaps.ScaledMap;
import it.torinometropoli.gis.site.MapAddress;
import it.torinometropoli.gis.site.PageAddress;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Makes the sheets of dismissed areas as PDF documents. */
@Component
class AreaSheets {

    private static final String TEMPLATE = "print/area";
    private static final String LAYER = "aree_dismesse";
    private static final int LONGEST_BAR = 120;
    private static final int LEGEND_COLUMNS = 3;

    private final Contents contents;
    private final SheetMaps maps;
    private final PdfPages pages;
    private final Imprint imprint;

    AreaSheets(Contents contents, SheetMaps maps, PdfPages pages, Imprint imprint) {
        this.contents = contents;
        this.maps = maps;
        this.pages = pages;
        this.imprint = imprint;
    }

    /** What sheets are filled from. */
    @Component
    record Contents(Catalog catalog, FeatureSources features, AreaFacts facts, AreaMaps maps, LayerNotes notes, LinkedActions actions,
            PastMunicipalities past) {
    }

    /**
     * The area of an identifier.
     *
     * @throws PrintProblem when there is none
     */
    Area area(String id) {
        Layer layer = contents.catalog().layer(LAYER).orElseThrow(() -> PrintProblem.notThere("print.area.none", id));
        return contents.features().of(layer).feature(layer.featureId(id)).map(feature -> new Area(layer, id, feature))
                .orElseThrow(() -> PrintProblem.notThere("print.area.none", id));
    }

    /** The sheet as a PDF file. */
    byte[] print(Area area, Locale locale, HttpServletRequest request) {
        Map<String, PageDrawing> drawings = new HashMap<>();
        Map<String, Object> model = imprint.model(locale);
        tell(area, locale, model);
        model.put("link", imprint.links().page(PageAddress.ofFeature(LAYER, area.id()), locale, request));
        model.put("mapLink", imprint.links().of(MapAddress.ofFeature(area.feature().getID(), locale), request));
        model.put("located", !area.envelope().isNull());
        if (!area.envelope().isNull()) {
            show(area, locale, model, drawings);
        }
        return pages.of(new PdfPage(TEMPLATE, model, drawings, locale));
    }

    private void tell(Area area, Locale locale, Map<String, Object> model) {
        AreaFacts facts = contents.facts();
        model.put("id", area.id());
        model.put("name", area.name());
        model.put("municipality", facts.municipality(area, locale).orElse(null));
        model.put("past", contents.past().of(LAYER, area.id(), locale));
        model.put("zone", facts.zone(area, locale).orElse(null));
        model.put("glance", facts.glance(area, locale));
        model.put("facts", facts.known(area, locale));
        model.put("centre", facts.centre(area, locale));
        model.put("basis", facts.basis(area, locale).orElse(null));
        model.put("unknown", facts.unknown(area, locale));
        model.put("quality", facts.text(area, Attribute.Role.GEOMETRY_QUALITY, locale).orElse(null));
        model.put("source", facts.text(area, Attribute.Role.SOURCE, locale).orElse(null));
        model.put("actions", contents.actions().of(LAYER, area.id(), locale));
    }

    private void show(Area area, Locale locale, Map<String, Object> model, Map<String, PageDrawing> drawings) {
        ScaledMap territory = contents.maps().territory(area);
        ScaledMap near = contents.maps().surroundings(area);
        model.put("width", AreaMaps.WIDTH);
        model.put("height", AreaMaps.HEIGHT);
        drawings.put("territory", maps.shapes(territory.map()));
        drawings.put("near", maps.shapes(near.map()));
        scale("territory", territory.scale(), locale, model, drawings);
        scale("near", near.scale(), locale, model, drawings);
        List<LayerNote> notes = contents.maps().legend(area).stream()
                .map(layer -> contents.notes().of(layer, near.scale(), locale, drawings)).toList();
        model.put("columns", SheetLayout.share(notes, LayerNote::lines, LEGEND_COLUMNS));
        model.put("ring", contents.maps().ring(area).map(ring -> contents.notes().symbols(ring, near.scale(), locale, drawings)).orElse(List.of()));
        model.put("note", notes.get(notes.size() - 1));
    }

    private static void scale(String map, MapScale scale, Locale locale, Map<String, Object> model, Map<String, PageDrawing> drawings) {
        MapScale.Bar bar = scale.bar(LONGEST_BAR, locale);
        model.put(map + "Scale", scale.text(locale));
        model.put(map + "Bar", bar);
        drawings.put(map + "Bar", graphics -> SheetSigns.bar(bar, graphics));
    }
}
