package it.torinometropoli.gis.vectortiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.Layer.GeometryKind;
import it.torinometropoli.gis.vectortiles.PlannedRules.Planned;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;

/**
 * The style of a layer as a MapLibre style document, version 8. Features are drawn rule by rule, not feature by feature as SLD does within a
 * feature type style. What is said otherwise than in the SLD stands in {@code metadata}.
 */
final class MapLibreStyle {

    /** The name of the list of notes in the metadata. */
    static final String NOTES = "gis:approximations";

    private static final int VERSION = 8;
    /** The scale of zoom 0, where tiles have 512 pixels of 0.28 mm. */
    private static final double SCALE_OF_ZOOM_0 = 2 * Math.PI * 6_378_137 / 512 / 0.00028;
    private static final int LAST_ZOOM = 24;

    private final Layer layer;
    private final StyleNotes notes = new StyleNotes();
    private final MapLibreSymbols symbols;
    private final MapLibreFilters filters;
    private final List<Map<String, Object>> layers = new ArrayList<>();

    private MapLibreStyle(Layer layer) {
        this.layer = layer;
        this.symbols = new MapLibreSymbols(layer, notes);
        this.filters = new MapLibreFilters(new MapLibreValues(layer));
    }

    /**
     * The document.
     *
     * @param name what the style is called
     * @param style a style of the layer without {@code env()}
     * @param tileJson the address of the layer's TileJSON
     */
    static Map<String, Object> of(Layer layer, String name, Style style, String tileJson) {
        MapLibreStyle written = new MapLibreStyle(layer);
        style.featureTypeStyles().stream().filter(pass -> included(pass.getOptions())).forEach(written::pass);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("version", VERSION);
        document.put("name", name);
        document.put("metadata", Map.of(NOTES, written.notes.all()));
        document.put("sources", Map.of(layer.name(), Map.of("type", "vector", "url", tileJson)));
        document.put("layers", written.layers);
        return document;
    }

    private void pass(FeatureTypeStyle pass) {
        notes.rule(null);
        if (pass.getOptions().containsKey(FeatureTypeStyle.SORT_BY)) {
            notes.add("features are drawn in the order of the tile, not sorted");
        }
        new PlannedRules(pass).all().stream().filter(planned -> included(planned.rule().getOptions())).forEach(this::rule);
    }

    private void rule(Planned planned) {
        notes.rule(planned.rule().getName());
        try {
            Object condition = condition(planned);
            for (Symbolizer symbolizer : planned.rule().symbolizers()) {
                if (included(symbolizer.getOptions())) {
                    symbolizer(symbolizer, condition, planned);
                }
            }
        } catch (UnsayableException unsayable) {
            notes.add("the rule is left out: %s cannot be said".formatted(unsayable.getMessage()));
        }
    }

    private void symbolizer(Symbolizer symbolizer, Object condition, Planned planned) {
        try {
            symbols.of(symbolizer).forEach(drawn -> layers.add(document(drawn, condition, planned)));
        } catch (UnsayableException unsayable) {
            notes.add("a symbolizer is left out: %s cannot be said".formatted(unsayable.getMessage()));
        }
    }

    /** What is for legends only is not drawn. */
    private static boolean included(Map<String, String> options) {
        return options == null || !"legendOnly".equalsIgnoreCase(options.get(FeatureTypeStyle.VENDOR_OPTION_INCLUSION));
    }

    private Object condition(Planned planned) {
        List<Object> all = new ArrayList<>();
        if (!planned.rule().isElseFilter()) {
            all.add(filters.of(planned.rule().getFilter()));
        }
        for (Rule other : planned.others()) {
            all.add(List.of("!", filters.of(other.getFilter())));
        }
        all.removeIf(Boolean.TRUE::equals);
        return joined(all);
    }

    private static Object joined(List<Object> conditions) {
        if (conditions.size() < 2) {
            return conditions.isEmpty() ? Boolean.TRUE : conditions.get(0);
        }
        List<Object> all = new ArrayList<>(List.of("all"));
        all.addAll(conditions);
        return all;
    }

    private Map<String, Object> document(SymbolLayer drawn, Object condition, Planned planned) {
        boolean anchors = drawn.source() == SymbolLayer.Source.POINTS && layer.geometry() != GeometryKind.POINT;
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", "%s-%d-%s".formatted(layer.name(), layers.size() + 1, planned.rule().getName() == null ? drawn.type() : planned.rule().getName()));
        document.put("type", drawn.type());
        document.put("source", layer.name());
        document.put("source-layer", anchors ? layer.name() + LayerEncoder.ANCHORS : layer.name());
        if (planned.most() < Double.POSITIVE_INFINITY && zoom(planned.most()) > 0) {
            document.put("minzoom", zoom(planned.most()));
        }
        if (planned.least() > 0 && zoom(planned.least()) < LAST_ZOOM) {
            document.put("maxzoom", zoom(planned.least()));
        }
        Object filter = drawn.polygonsOnly() && layer.geometry() == GeometryKind.ANY ? ofPolygons(condition) : condition;
        if (!Boolean.TRUE.equals(filter)) {
            document.put("filter", filter);
        }
        if (!drawn.layout().isEmpty()) {
            document.put("layout", drawn.layout());
        }
        document.put("paint", drawn.paint());
        return document;
    }

    private static Object ofPolygons(Object condition) {
        List<Object> all = new ArrayList<>();
        all.add(List.of("==", List.of("geometry-type"), "Polygon"));
        all.add(condition);
        all.removeIf(Boolean.TRUE::equals);
        return joined(all);
    }

    /** The zoom at which web maps have a scale. */
    private static double zoom(double scaleDenominator) {
        double zoom = Math.log(SCALE_OF_ZOOM_0 / scaleDenominator) / Math.log(2);
        return Math.max(0, Math.min(LAST_ZOOM, Math.round(1000 * zoom) / 1000.0));
    }
}
