package it.torinometropoli.gis.qml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import it.torinometropoli.gis.catalog.Layer.GeometryKind;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.style.Fill;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Symbolizer;

/** Says symbolizers as layers of symbols for shapes of one kind. */
final class Symbols {

    private static final String GREY = "#808080";
    private static final Lengths.Property FILL = new Lengths.Property("color", "fillColor");

    private final Values values;
    private final Marks marks;
    private final Lines lines;

    Symbols(Values values) {
        this.values = values;
        this.marks = new Marks(values);
        this.lines = new Lines(values);
    }

    /**
     * What draws a symbolizer, from the lowest layer to the highest.
     *
     * @param kind of the shapes, not any
     * @return nothing for one that draws no such shapes, or texts
     * @throws UnsayableException when QGIS has no words for it
     */
    List<Symbol> of(Symbolizer symbolizer, GeometryKind kind) {
        Lengths lengths = Lengths.in(symbolizer.getUnitOfMeasure());
        if (symbolizer instanceof PointSymbolizer point) {
            return points(point, kind, lengths);
        }
        checkGeometry(symbolizer.getGeometry(), Set.of());
        if (symbolizer instanceof PolygonSymbolizer polygon && kind == GeometryKind.POLYGON) {
            return polygons(polygon, lengths);
        }
        if (symbolizer instanceof LineSymbolizer line && kind != GeometryKind.POINT) {
            Symbol drawn = lines.line(line.getStroke(), lengths);
            if (!Values.absent(line.getPerpendicularOffset())) {
                drawn.properties().put("offset", lengths.of(Values.number(line.getPerpendicularOffset(), 0)));
                drawn.properties().put("offset_unit", lengths.unit());
            }
            return List.of(drawn);
        }
        return List.of();
    }

    private List<Symbol> points(PointSymbolizer point, GeometryKind kind, Lengths lengths) {
        checkGeometry(point.getGeometry(), Set.of("centroid", "interiorpoint"));
        Symbol marker = marks.marker(point.getGraphic(), lengths);
        return List.of(switch (kind) {
            case POLYGON -> new Symbol("CentroidFill", Map.of("point_on_surface", "1", "point_on_all_parts", "0"), marker);
            case LINE -> new Symbol("MarkerLine", Map.of("placement", "centralpoint"), marker);
            default -> marker;
        });
    }

    /** Only shapes themselves are drawn, and points that stand for them. */
    private static void checkGeometry(Expression geometry, Set<String> known) {
        if (geometry instanceof Function function && !known.contains(function.getName().toLowerCase(Locale.ROOT))) {
            throw new UnsayableException("the geometry function " + function.getName());
        }
    }

    private List<Symbol> polygons(PolygonSymbolizer polygon, Lengths lengths) {
        List<Symbol> drawn = new ArrayList<>();
        Fill fill = polygon.getFill();
        if (fill != null && fill.getGraphicFill() != null) {
            drawn.addAll(marks.patterns(fill.getGraphicFill(), lengths));
        } else if (fill != null) {
            Symbol flat = new Symbol("SimpleFill");
            flat.properties().put("style", "solid");
            flat.properties().put("outline_style", "no");
            Colours.put(fill.getColor(), fill.getOpacity(), GREY, FILL, flat, values);
            drawn.add(flat);
        }
        if (polygon.getStroke() != null) {
            drawn.add(lines.line(polygon.getStroke(), lengths));
        }
        return drawn;
    }
}
