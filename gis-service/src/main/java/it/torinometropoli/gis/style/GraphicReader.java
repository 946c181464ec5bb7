package it.torinometropoli.gis.style;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.style.ParameterReader.Kind;
import it.torinometropoli.gis.xml.XmlCursor;
import it.torinometropoli.gis.xml.XmlPlace;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.AnchorPoint;
import org.geotools.api.style.Displacement;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.StyleFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.styling.StyleFactoryImpl;

/** Reads {@code Fill}, {@code Stroke} and {@code Graphic} (SLD 1.0.0, clause 11; SE 1.1.0, clauses 11.1 to 11.3). */
final class GraphicReader {

    private static final Map<String, Kind> FILL = Map.of("fill", Kind.COLOUR, "fill-opacity", Kind.OPACITY);
    private static final Map<String, Kind> STROKE = Map.of("stroke", Kind.COLOUR, "stroke-opacity", Kind.OPACITY, "stroke-width", Kind.SIZE,
            "stroke-linejoin", Kind.LINE_JOIN, "stroke-linecap", Kind.LINE_CAP, "stroke-dasharray", Kind.DASHES,
            "stroke-dashoffset", Kind.NUMBER);

    private final StyleFactory styles = new StyleFactoryImpl();
    private final FilterFactory filters = CommonFactoryFinder.getFilterFactory();
    private final XmlCursor xml;
    private final ParameterReader parameters;
    private final MarkReader marks;

    GraphicReader(StyleDocument document, ParameterReader parameters) {
        this.xml = document.xml();
        this.parameters = parameters;
        this.marks = new MarkReader(document, parameters, this);
    }

    /** Reads the {@code Fill} that the cursor stands on. */
    Fill fill() {
        Map<String, Expression> values = new HashMap<>();
        Graphic[] pattern = new Graphic[1];
        xml.children(name -> {
            switch (name) {
                case "CssParameter", "SvgParameter" -> parameters.parameter(FILL, values);
                case "GraphicFill" -> pattern[0] = onlyGraphic();
                default -> throw xml.unexpected("CssParameter, SvgParameter, GraphicFill");
            }
        });
        Expression colour = values.getOrDefault("fill", filters.literal("#808080"));
        return styles.createFill(colour, null, values.getOrDefault("fill-opacity", filters.literal(1)), pattern[0]);
    }

    /** Reads the {@code Stroke} that the cursor stands on. */
    Stroke stroke() {
        Stroke stroke = styles.getDefaultStroke();
        Map<String, Expression> values = new HashMap<>();
        xml.children(name -> {
            switch (name) {
                case "CssParameter", "SvgParameter" -> strokeParameter(stroke, values);
                case "GraphicFill" -> stroke.setGraphicFill(onlyGraphic());
                case "GraphicStroke" -> stroke.setGraphicStroke(graphicStroke());
                default -> throw xml.unexpected("CssParameter, SvgParameter, GraphicFill, GraphicStroke");
            }
        });
        stroke.setColor(values.getOrDefault("stroke", filters.literal("#000000")));
        stroke.setWidth(values.getOrDefault("stroke-width", filters.literal(1)));
        stroke.setOpacity(values.getOrDefault("stroke-opacity", filters.literal(1)));
        stroke.setLineJoin(values.getOrDefault("stroke-linejoin", filters.literal("miter")));
        stroke.setLineCap(values.getOrDefault("stroke-linecap", filters.literal("butt")));
        stroke.setDashOffset(values.getOrDefault("stroke-dashoffset", filters.literal(0)));
        return stroke;
    }

    private void strokeParameter(Stroke stroke, Map<String, Expression> values) {
        String name = parameters.parameterName(STROKE, values.keySet());
        if (name.equals("stroke-dasharray")) {
            List<Expression> dashes = parameters.dashes();
            stroke.setDashArray(dashes);
            values.put(name, dashes.get(0));
        } else {
            values.put(name, parameters.value(STROKE.get(name)));
        }
    }

    /** Reads the {@code Graphic} that the cursor stands on. */
    Graphic graphic() {
        Graphic graphic = styles.createDefaultGraphic();
        graphic.graphicalSymbols().clear();
        xml.children(name -> {
            switch (name) {
                case "Mark" -> graphic.graphicalSymbols().add(marks.mark());
                case "ExternalGraphic" -> graphic.graphicalSymbols().add(marks.externalGraphic());
                case "Opacity" -> graphic.setOpacity(parameters.value(Kind.OPACITY));
                case "Size" -> graphic.setSize(parameters.value(Kind.SIZE));
                case "Rotation" -> graphic.setRotation(parameters.value(Kind.NUMBER));
                case "AnchorPoint" -> graphic.setAnchorPoint(anchorPoint());
                case "Displacement" -> graphic.setDisplacement(displacement());
                default -> throw xml.unexpected("ExternalGraphic, Mark, Opacity, Size, Rotation, AnchorPoint, Displacement");
            }
        });
        if (graphic.graphicalSymbols().isEmpty()) {
            graphic.graphicalSymbols().add(marks.defaultMark());
        }
        return graphic;
    }

    /** Reads the element that the cursor stands on and that holds a {@code Graphic} only. */
    Graphic onlyGraphic() {
        XmlPlace place = xml.place();
        Graphic[] graphic = new Graphic[1];
        xml.children(name -> {
            if (!name.equals("Graphic")) {
                throw xml.unexpected("Graphic");
            }
            graphic[0] = graphic();
        });
        return needed(graphic[0], place);
    }

    /** Reads the {@code AnchorPoint} that the cursor stands on: ratios of width and height, from the lower left. */
    AnchorPoint anchorPoint() {
        Expression[] ratios = parameters.pair("AnchorPointX", "AnchorPointY");
        return styles.createAnchorPoint(ratios[0], ratios[1]);
    }

    /** Reads the {@code Displacement} that the cursor stands on: to the right and up. */
    Displacement displacement() {
        Expression[] lengths = parameters.pair("DisplacementX", "DisplacementY");
        return styles.createDisplacement(lengths[0], lengths[1]);
    }

    private Graphic graphicStroke() {
        XmlPlace place = xml.place();
        Graphic[] graphic = new Graphic[1];
        Expression[] gaps = {filters.literal(0), filters.literal(0)};
        xml.children(name -> {
            switch (name) {
                case "Graphic" -> graphic[0] = graphic();
                case "InitialGap" -> gaps[0] = parameters.value(Kind.SIZE);
                case "Gap" -> gaps[1] = parameters.value(Kind.SIZE);
                default -> throw xml.unexpected("Graphic, InitialGap, Gap");
            }
        });
        needed(graphic[0], place).setInitialGap(gaps[0]);
        graphic[0].setGap(gaps[1]);
        return graphic[0];
    }

    private static Graphic needed(Graphic graphic, XmlPlace place) {
        if (graphic == null) {
            throw place.wrong("a Graphic is needed");
        }
        return graphic;
    }
}
