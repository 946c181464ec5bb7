package it.torinometropoli.gis.vectortiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import it.torinometropoli.gis.catalog.Layer;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.filter.expression.NilExpression;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Mark;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;

/** Says symbolizers as layers of a MapLibre style; what it has no words for is said as near as possible and noted. */
final class MapLibreSymbols {

    private static final double DEFAULT_MARK = 6;
    private static final String GREY = "#808080";
    private static final String BLACK = "#000000";

    private final Layer layer;
    private final MapLibreValues values;
    private final StyleNotes notes;

    MapLibreSymbols(Layer layer, StyleNotes notes) {
        this.layer = layer;
        this.values = new MapLibreValues(layer);
        this.notes = notes;
    }

    /**
     * The layers that draw a symbolizer, from the lowest to the highest, without name, source, filter and zooms.
     *
     * @throws UnsayableException when it cannot be drawn at all
     */
    List<SymbolLayer> of(Symbolizer symbolizer) {
        MapLibreLengths lengths = new MapLibreLengths(values, symbolizer.getUnitOfMeasure());
        checkGeometry(symbolizer);
        if (symbolizer instanceof PolygonSymbolizer polygon) {
            return polygon(polygon, lengths);
        }
        if (symbolizer instanceof LineSymbolizer line) {
            return stroke(line.getStroke(), line.getPerpendicularOffset(), lengths);
        }
        if (symbolizer instanceof PointSymbolizer point) {
            return List.of(circle(point.getGraphic(), lengths));
        }
        if (symbolizer instanceof TextSymbolizer text) {
            return List.of(new MapLibreLabels(values, notes).of(text, layer.geometry()));
        }
        throw new UnsayableException("a symbolizer of type " + symbolizer.getClass().getSimpleName());
    }

    /** Only shapes themselves and points that stand for them are in tiles. */
    private void checkGeometry(Symbolizer symbolizer) {
        Expression geometry = symbolizer.getGeometry();
        if (geometry instanceof Function function) {
            boolean point = symbolizer instanceof PointSymbolizer || symbolizer instanceof TextSymbolizer;
            if (!point || !Set.of("centroid", "interiorpoint").contains(function.getName().toLowerCase(Locale.ROOT))) {
                throw new UnsayableException("the geometry function " + function.getName());
            }
            notes.add("a point within the shape stands for " + function.getName());
        }
    }

    private List<SymbolLayer> polygon(PolygonSymbolizer polygon, MapLibreLengths lengths) {
        List<SymbolLayer> layers = new ArrayList<>();
        if (polygon.getFill() != null) {
            layers.add(fill(polygon.getFill()));
        }
        if (polygon.getStroke() != null) {
            stroke(polygon.getStroke(), polygon.getPerpendicularOffset(), lengths).forEach(line -> layers.add(line.ofPolygons()));
        }
        return layers;
    }

    private SymbolLayer fill(Fill fill) {
        Map<String, Object> paint = new LinkedHashMap<>();
        Graphic pattern = fill.getGraphicFill();
        if (pattern == null) {
            paint.put("fill-color", colour(fill.getColor(), GREY));
            paint.put("fill-opacity", share(fill.getOpacity()));
        } else {
            Ink ink = ink(pattern);
            notes.add("the pattern is drawn as a flat colour as dense as the pattern is on the whole");
            paint.put("fill-color", ink.colour);
            paint.put("fill-opacity", ink.density);
        }
        return new SymbolLayer("fill", Map.of(), paint, SymbolLayer.Source.SHAPES).ofPolygons();
    }

    private record Ink(Object colour, Object density) {
    }

    /** The colour of a pattern and the share of the ground that it covers: lines by their width, filled marks half. */
    private Ink ink(Graphic pattern) {
        Mark mark = mark(pattern);
        if (mark == null) {
            return new Ink(GREY, 0.3);
        }
        double size = MapLibreLengths.constant(pattern.getSize(), DEFAULT_MARK);
        if (mark.getFill() != null && !String.valueOf(mark.getWellKnownName()).contains("shape://")) {
            return new Ink(colour(mark.getFill().getColor(), GREY), 0.5);
        }
        Stroke stroke = mark.getStroke();
        double width = stroke == null ? 1 : MapLibreLengths.constant(stroke.getWidth(), 1);
        double opacity = stroke == null ? 1 : MapLibreLengths.constant(stroke.getOpacity(), 1);
        double density = Math.round(100 * opacity * Math.max(0.05, Math.min(1, width / size))) / 100.0;
        return new Ink(stroke == null ? BLACK : colour(stroke.getColor(), BLACK), density);
    }

    private List<SymbolLayer> stroke(Stroke stroke, Expression offset, MapLibreLengths lengths) {
        if (stroke == null) {
            return List.of();
        }
        Map<String, Object> layout = new LinkedHashMap<>();
        Map<String, Object> paint = new LinkedHashMap<>();
        Graphic graphic = stroke.getGraphicStroke() != null ? stroke.getGraphicStroke() : stroke.getGraphicFill();
        if (graphic == null) {
            paint.put("line-color", colour(stroke.getColor(), BLACK));
            paint.put("line-opacity", share(stroke.getOpacity()));
        } else {
            notes.add("the graphics along the line are drawn as a flat line");
            paint.put("line-color", ink(graphic).colour);
        }
        paint.put("line-width", lengths.of(stroke.getWidth(), 1, 1));
        if (offset != null && !(offset instanceof NilExpression)) {
            paint.put("line-offset", lengths.of(offset, 0, -1));
        }
        dashes(stroke, paint);
        layout.put("line-cap", word(stroke.getLineCap(), Map.of("round", "round", "square", "square"), "butt"));
        layout.put("line-join", word(stroke.getLineJoin(), Map.of("round", "round", "bevel", "bevel"), "miter"));
        return List.of(new SymbolLayer("line", layout, paint, SymbolLayer.Source.SHAPES));
    }

    /** MapLibre measures dashes by the width of the line. */
    private void dashes(Stroke stroke, Map<String, Object> paint) {
        float[] dashes = stroke.getDashArray();
        if (dashes == null || dashes.length == 0) {
            return;
        }
        if (!(paint.get("line-width") instanceof Number width) || width.doubleValue() <= 0) {
            notes.add("the line is drawn without dashes");
            return;
        }
        List<Object> shares = new ArrayList<>();
        for (float dash : dashes) {
            shares.add(MapLibreValues.plain(Math.round(1000 * dash / width.doubleValue()) / 1000.0));
        }
        paint.put("line-dasharray", shares);
    }

    private SymbolLayer circle(Graphic graphic, MapLibreLengths lengths) {
        Map<String, Object> paint = new LinkedHashMap<>();
        Mark mark = graphic == null ? null : mark(graphic);
        paint.put("circle-radius", lengths.of(graphic == null ? null : graphic.getSize(), DEFAULT_MARK, 0.5));
        if (mark == null) {
            notes.add("the icon is drawn as a grey circle");
            paint.put("circle-color", GREY);
        } else {
            String name = String.valueOf(mark.getWellKnownName().evaluate(null));
            if (!name.equals("circle")) {
                notes.add("the mark '%s' is drawn as a circle of its size".formatted(name));
            }
            inside(mark, paint);
            outline(mark, paint, lengths);
        }
        if (graphic != null && graphic.getDisplacement() != null) {
            translate(graphic, paint);
        }
        return new SymbolLayer("circle", Map.of(), paint, SymbolLayer.Source.POINTS);
    }

    private void inside(Mark mark, Map<String, Object> paint) {
        if (mark.getFill() == null) {
            paint.put("circle-color", BLACK);
            paint.put("circle-opacity", 0);
        } else {
            paint.put("circle-color", colour(mark.getFill().getColor(), GREY));
            paint.put("circle-opacity", share(mark.getFill().getOpacity()));
        }
    }

    private void outline(Mark mark, Map<String, Object> paint, MapLibreLengths lengths) {
        Stroke stroke = mark.getStroke();
        if (stroke != null) {
            paint.put("circle-stroke-color", colour(stroke.getColor(), BLACK));
            paint.put("circle-stroke-opacity", share(stroke.getOpacity()));
            paint.put("circle-stroke-width", lengths.of(stroke.getWidth(), 1, 1));
            if (stroke.getDashArray() != null && stroke.getDashArray().length > 0) {
                notes.add("the mark is outlined without dashes");
            }
        }
    }

    private static void translate(Graphic graphic, Map<String, Object> paint) {
        double x = MapLibreLengths.constant(graphic.getDisplacement().getDisplacementX(), 0);
        double y = MapLibreLengths.constant(graphic.getDisplacement().getDisplacementY(), 0);
        if (x != 0 || y != 0) {
            paint.put("circle-translate", List.of(x, -y));
        }
    }

    private static Mark mark(Graphic graphic) {
        return graphic.graphicalSymbols().stream().filter(Mark.class::isInstance).map(Mark.class::cast).findFirst().orElse(null);
    }

    private Object colour(Expression expression, String fallback) {
        return expression == null || expression instanceof NilExpression ? fallback : values.of(expression);
    }

    private Object share(Expression expression) {
        return expression == null || expression instanceof NilExpression ? 1 : values.number(expression);
    }

    private static String word(Expression expression, Map<String, String> words, String fallback) {
        String said = expression == null ? null : expression.evaluate(null, String.class);
        return said == null ? fallback : words.getOrDefault(said, fallback);
    }
}
