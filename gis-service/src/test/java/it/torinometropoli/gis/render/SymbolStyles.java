package it.torinometropoli.gis.render;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import it.torinometropoli.gis.style.IconReader;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.ExternalGraphic;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Mark;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Style;
import org.geotools.api.style.StyleFactory;
import org.geotools.api.style.Symbolizer;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.geotools.styling.UomOgcMapping;

/** Styles with all that symbolizers can say, made without a document. */
final class SymbolStyles {

    static final String INK = "#0B5394";
    static final List<String> MARKS = List.of("square", "circle", "triangle", "star", "cross", "x", "shape://vertline", "shape://horline",
            "shape://slash", "shape://backslash", "shape://dot", "shape://plus", "shape://times", "shape://oarrow", "shape://carrow",
            "shape://coarrow", "shape://ccarrow", "extshape://narrow", "extshape://sarrow", "extshape://triangle", "extshape://emicircle",
            "extshape://triangleemicircle");

    private static final StyleFactory STYLES = CommonFactoryFinder.getStyleFactory();
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    private static final IconReader ICONS = new IconReader(Path.of("src", "test", "resources", "icons"));

    private SymbolStyles() {
    }

    /** Styles by what they show. */
    static Map<String, Style> all() {
        Map<String, Style> styles = new LinkedHashMap<>();
        MARKS.forEach(name -> styles.put("mark " + name, style(point(mark(name, 20)))));
        MARKS.stream().filter(name -> name.startsWith("shape://"))
                .forEach(name -> styles.put("fill " + name, style(polygon(pattern(mark(name, 9)), outline(1)))));
        addLines(styles);
        addGraphics(styles);
        addPolygons(styles);
        addValues(styles);
        return styles;
    }

    private static void addLines(Map<String, Style> styles) {
        styles.put("line dashes", style(line(with(outline(3), stroke -> dashes(stroke, "12", "5", "2", "5")))));
        styles.put("line dashes with offset and round ends", style(line(with(outline(5), stroke -> {
            dashes(stroke, "15 12");
            stroke.setDashOffset(number(7));
            stroke.setLineCap(text("round"));
            stroke.setLineJoin(text("round"));
        }))));
        styles.put("line beside to the left", style(line(outline(1)), with(line(colour(outline(2), "#CC0000")), moved(7))));
        styles.put("line beside to the right", style(line(outline(1)), with(line(colour(outline(2), "#CC0000")), moved(-7))));
        styles.put("line of triangles", style(line(graphics(mark("triangle", 8), 6, 3))));
        styles.put("line of fronts", style(line(outline(1)), line(graphics(mark("extshape://emicircle", 14), 10, 0))));
        styles.put("line of arrows in dashes", style(line(outline(1)),
                line(with(graphics(mark("shape://carrow", 20), 0, 0), stroke -> dashes(stroke, "10 30")))));
        styles.put("line of icons", style(line(graphics(icon("freccia.svg", 16), 12, 4))));
        styles.put("line with a pattern", style(line(with(outline(20), stroke -> stroke.setGraphicFill(mark("shape://slash", 10))))));
        styles.put("line in metres", style(metres(line(with(outline(40), stroke -> dashes(stroke, "100 60"))))));
        styles.put("line in feet", style(feet(line(outline(100)))));
    }

    private static void addGraphics(Map<String, Style> styles) {
        styles.put("icon png", style(point(icon("punto.png", null))));
        styles.put("icon svg", style(point(icon("freccia.svg", 24))));
        styles.put("icon svg turned", style(point(with(icon("freccia.svg", 24), graphic -> graphic.setRotation(number(33))))));
        styles.put("icon pale", style(point(with(icon("freccia.svg", 24), graphic -> graphic.setOpacity(number(0.4))))));
        styles.put("mark anchored and displaced", style(point(mark("circle", 4)), point(with(mark("triangle", 20), graphic -> {
            graphic.setAnchorPoint(STYLES.createAnchorPoint(number(0.5), number(0)));
            graphic.setDisplacement(STYLES.createDisplacement(number(3), number(8)));
            graphic.setRotation(number(20));
        }))));
        styles.put("mark in metres", style(metres(point(mark("square", 300)))));
        styles.put("mark at every vertex", style(line(outline(1)), at("vertices(geom)", point(mark("square", 5)))));
        styles.put("mark at the start", style(line(outline(1)), at("startPoint(geom)", point(mark("circle", 9)))));
        styles.put("mark at the centroid", style(at("centroid(geom)", point(mark("star", 14)))));
    }

    private static void addPolygons(Map<String, Style> styles) {
        styles.put("polygon larger", style(polygon(null, outline(1)), with(polygon(null, colour(outline(1), "#CC0000")), grown(6))));
        styles.put("polygon smaller", style(polygon(null, outline(1)), with(polygon(fill("#F4CCCC"), null), grown(-5))));
        styles.put("polygon displaced", style(with(polygon(fill("#999999"), null),
                shadow -> shadow.setDisplacement(STYLES.createDisplacement(number(5), number(-5)))), polygon(fill("#FFE599"), outline(1))));
        styles.put("fill icons with margins", style(with(polygon(pattern(icon("punto.png", 12)), outline(1)),
                polygon -> polygon.getOptions().put("graphic-margin", "5 10 0 3"))));
        styles.put("fill marks pale", style(polygon(with(pattern(mark("circle", 10)), fill -> fill.setOpacity(number(0.3))), outline(1))));
        styles.put("fill of the surroundings", style(at("buffer(geom, 150)", polygon(fill("#D9EAD3"), outline(1)))));
        styles.put("polygon with graphics about it", style(polygon(null, graphics(mark("triangle", 8), 4, 0))));
    }

    private static void addValues(Map<String, Style> styles) {
        styles.put("size, turn and colour by value", style(point(with(mark("triangle", 10), graphic -> {
            graphic.setSize(expression("misura * 4"));
            graphic.setRotation(expression("misura * 30"));
            Mark mark = (Mark) graphic.graphicalSymbols().get(0);
            mark.getFill().setColor(expression("Interpolate(misura, 1, '#FF0000', 8, '#0000FF', 'color')"));
        }))));
        styles.put("width and colour by class", style(line(with(outline(1), stroke -> {
            stroke.setWidth(expression("Categorize(misura, 1, 3, 3, 5, 6)"));
            stroke.setColor(expression("Recode(tipo, 'a', '#CC0000', 'b', '#009900')"));
            stroke.setDashArray(List.of(expression("Concatenate(misura, ' 4')")));
        }))));
    }

    static Style style(Symbolizer... symbolizers) {
        Rule rule = STYLES.createRule();
        rule.symbolizers().addAll(Arrays.asList(symbolizers));
        return style(rule);
    }

    static Style style(Rule... rules) {
        FeatureTypeStyle pass = STYLES.createFeatureTypeStyle(rules);
        Style style = STYLES.createStyle();
        style.featureTypeStyles().add(pass);
        return style;
    }

    static Rule rule(Symbolizer symbolizer) {
        Rule rule = STYLES.createRule();
        rule.symbolizers().add(symbolizer);
        return rule;
    }

    static PointSymbolizer point(Graphic graphic) {
        PointSymbolizer point = STYLES.createPointSymbolizer();
        point.setGraphic(graphic);
        return point;
    }

    static LineSymbolizer line(Stroke stroke) {
        LineSymbolizer line = STYLES.createLineSymbolizer();
        line.setStroke(stroke);
        return line;
    }

    static PolygonSymbolizer polygon(Fill fill, Stroke stroke) {
        PolygonSymbolizer polygon = STYLES.createPolygonSymbolizer();
        polygon.setFill(fill);
        polygon.setStroke(stroke);
        return polygon;
    }

    static Stroke outline(double width) {
        return STYLES.createStroke(text(INK), number(width));
    }

    static Stroke colour(Stroke stroke, String colour) {
        stroke.setColor(text(colour));
        return stroke;
    }

    static Fill fill(String colour) {
        return STYLES.createFill(text(colour));
    }

    static Fill pattern(Graphic graphic) {
        return STYLES.createFill(null, null, number(1), graphic);
    }

    static Graphic mark(String name, double size) {
        Graphic graphic = STYLES.createDefaultGraphic();
        graphic.graphicalSymbols().clear();
        graphic.graphicalSymbols().add(STYLES.createMark(text(name), outline(1), fill("#9FC5E8"), null, null));
        graphic.setSize(number(size));
        return graphic;
    }

    static Graphic icon(String name, Integer size) {
        ExternalGraphic icon = STYLES.createExternalGraphic(ICONS.read(name), "image");
        Graphic graphic = STYLES.createDefaultGraphic();
        graphic.graphicalSymbols().clear();
        graphic.graphicalSymbols().add(icon);
        graphic.setSize(size == null ? Expression.NIL : number(size));
        return graphic;
    }

    static Stroke graphics(Graphic graphic, double gap, double initialGap) {
        graphic.setGap(number(gap));
        graphic.setInitialGap(number(initialGap));
        Stroke stroke = outline(1);
        stroke.setGraphicStroke(graphic);
        return stroke;
    }

    static void dashes(Stroke stroke, String... lengths) {
        stroke.setDashArray(new ArrayList<Expression>(Arrays.stream(lengths).map(SymbolStyles::text).toList()));
    }

    static <S extends Symbolizer> S metres(S symbolizer) {
        symbolizer.setUnitOfMeasure(UomOgcMapping.METRE.getUnit());
        return symbolizer;
    }

    static <S extends Symbolizer> S feet(S symbolizer) {
        symbolizer.setUnitOfMeasure(UomOgcMapping.FOOT.getUnit());
        return symbolizer;
    }

    static <S extends Symbolizer> S at(String geometry, S symbolizer) {
        symbolizer.setGeometry(expression(geometry));
        return symbolizer;
    }

    static Consumer<LineSymbolizer> moved(double offset) {
        return line -> line.setPerpendicularOffset(number(offset));
    }

    static Consumer<PolygonSymbolizer> grown(double offset) {
        return polygon -> polygon.setPerpendicularOffset(number(offset));
    }

    static <T> T with(T part, Consumer<T> change) {
        change.accept(part);
        return part;
    }

    static Expression text(String text) {
        return FILTERS.literal(text);
    }

    static Expression number(double number) {
        return FILTERS.literal(number);
    }

    static Expression expression(String ecql) {
        try {
            return ECQL.toExpression(ecql);
        } catch (CQLException wrong) {
            throw new IllegalArgumentException(ecql, wrong);
        }
    }
}
