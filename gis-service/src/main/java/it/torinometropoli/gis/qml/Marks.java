package it.torinometropoli.gis.qml;

import java.util.List;
import java.util.Map;

import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.GraphicalSymbol;
import org.geotools.api.style.Mark;
import org.geotools.api.style.Stroke;

/** Says graphics as markers of QGIS, and those that are repeated as patterns of lines or markers. */
final class Marks {

    private static final double DEFAULT_SIZE = 6;
    private static final String GREY = "#808080";
    private static final String BLACK = "#000000";
    /** What QGIS calls the marks, and by how many degrees with the clock it has to turn them. */
    private static final Map<String, Shape> SHAPES = Map.ofEntries(Map.entry("square", new Shape("square", 0)), Map.entry("circle", new Shape("circle", 0)),
            Map.entry("triangle", new Shape("triangle", 0)), Map.entry("star", new Shape("star", 0)), Map.entry("cross", new Shape("cross_fill", 0)),
            Map.entry("x", new Shape("cross_fill", 45)), Map.entry("shape://plus", new Shape("cross", 0)), Map.entry("shape://times", new Shape("cross2", 0)),
            Map.entry("shape://vertline", new Shape("line", 0)), Map.entry("shape://horline", new Shape("line", 90)),
            Map.entry("shape://slash", new Shape("line", 45)), Map.entry("shape://backslash", new Shape("line", -45)),
            Map.entry("shape://dot", new Shape("circle", 0)), Map.entry("shape://oarrow", new Shape("arrowhead", 0)),
            Map.entry("shape://carrow", new Shape("filled_arrowhead", 0)));
    /** The directions of the lines of a hatch, in degrees against the clock from the east. */
    private static final Map<String, List<Integer>> HATCHES = Map.of("shape://slash", List.of(45), "shape://backslash", List.of(135),
            "shape://vertline", List.of(90), "shape://horline", List.of(0), "shape://times", List.of(45, 135), "shape://plus", List.of(0, 90));

    private static final Lengths.Property SIZE = new Lengths.Property("size", "size");
    private static final Lengths.Property FILL = new Lengths.Property("color", "fillColor");
    private static final Lengths.Property OUTLINE = new Lengths.Property("outline_color", "outlineColor");
    private static final Lengths.Property OUTLINE_WIDTH = new Lengths.Property("outline_width", "outlineWidth");

    private final Values values;

    Marks(Values values) {
        this.values = values;
    }

    private record Shape(String name, int angle) {
    }

    /**
     * The marker of a graphic.
     *
     * @param graphic null for the default
     * @throws UnsayableException when QGIS does not know it
     */
    Symbol marker(Graphic graphic, Lengths lengths) {
        Mark mark = mark(graphic);
        Shape shape = SHAPES.get(name(mark));
        if (shape == null) {
            throw new UnsayableException("the mark " + name(mark));
        }
        Symbol marker = new Symbol("SimpleMarker");
        Map<String, String> properties = marker.properties();
        properties.put("name", shape.name);
        lengths.put(graphic == null ? null : graphic.getSize(), DEFAULT_SIZE, SIZE, marker, values);
        inside(mark, marker);
        outline(mark == null ? null : mark.getStroke(), lengths, marker);
        rotation(graphic == null ? null : graphic.getRotation(), shape.angle, marker);
        if (graphic != null && graphic.getDisplacement() != null) {
            properties.put("offset", lengths.of(Values.number(graphic.getDisplacement().getDisplacementX(), 0)) + ","
                    + lengths.of(-Values.number(graphic.getDisplacement().getDisplacementY(), 0)));
            properties.put("offset_unit", lengths.unit());
        }
        return marker;
    }

    private void inside(Mark mark, Symbol marker) {
        if (mark == null || mark.getFill() != null) {
            Colours.put(mark == null ? null : mark.getFill().getColor(), mark == null ? null : mark.getFill().getOpacity(), GREY, FILL, marker, values);
        } else {
            marker.properties().put(FILL.name(), Colours.NONE);
        }
    }

    private void outline(Stroke stroke, Lengths lengths, Symbol marker) {
        if (stroke == null) {
            marker.properties().put("outline_style", "no");
            return;
        }
        marker.properties().put("outline_style", "solid");
        Colours.put(stroke.getColor(), stroke.getOpacity(), BLACK, OUTLINE, marker, values);
        lengths.put(stroke.getWidth(), 1, OUTLINE_WIDTH, marker, values);
    }

    private void rotation(Expression rotation, int angle, Symbol marker) {
        if (Values.absent(rotation) || rotation instanceof Literal) {
            marker.properties().put("angle", Values.plain(angle + Values.number(rotation, 0)));
        } else {
            marker.defined().put("angle", "%d + %s".formatted(angle, values.of(rotation)));
        }
    }

    /** The patterns that fill an area with a graphic. */
    List<Symbol> patterns(Graphic graphic, Lengths lengths) {
        Mark mark = mark(graphic);
        String side = lengths.of(Values.number(graphic.getSize(), DEFAULT_SIZE));
        List<Integer> directions = HATCHES.get(name(mark));
        if (directions == null) {
            return List.of(new Symbol("PointPatternFill", Map.of("distance_x", side, "distance_y", side, "distance_x_unit", lengths.unit(),
                    "distance_y_unit", lengths.unit()), marker(graphic, lengths)));
        }
        return directions.stream().map(direction -> {
            double apart = Values.number(graphic.getSize(), DEFAULT_SIZE) * (direction % 90 == 0 ? 1 : Math.sqrt(0.5));
            return new Symbol("LinePatternFill", Map.of("angle", direction.toString(), "distance", lengths.of(apart), "distance_unit", lengths.unit()),
                    new Lines(values).line(mark.getStroke(), lengths));
        }).toList();
    }

    private static Mark mark(Graphic graphic) {
        List<GraphicalSymbol> symbols = graphic == null ? List.of() : graphic.graphicalSymbols();
        if (symbols.isEmpty()) {
            return null;
        }
        if (!(symbols.get(0) instanceof Mark mark)) {
            throw new UnsayableException("an icon");
        }
        return mark;
    }

    private static String name(Mark mark) {
        return mark == null || mark.getWellKnownName() == null ? "square" : String.valueOf(mark.getWellKnownName().evaluate(null));
    }
}
