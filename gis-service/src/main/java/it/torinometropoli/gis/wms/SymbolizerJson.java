package it.torinometropoli.gis.wms;

import java.util.List;

import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.style.ExternalGraphic;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Font;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.GraphicalSymbol;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Mark;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.filter.text.ecql.ECQL;
import tools.jackson.core.JsonGenerator;

/**
 * Writes symbolizers as JSON: an object under the kind of the symbolizer, its properties as texts, those that depend on the feature as ECQL
 * in brackets.
 */
final class SymbolizerJson {

    private final JsonGenerator document;

    SymbolizerJson(JsonGenerator document) {
        this.document = document;
    }

    void write(Symbolizer symbolizer) {
        document.writeStartObject();
        if (symbolizer instanceof PointSymbolizer point) {
            document.writeObjectPropertyStart("Point");
            graphic(point.getGraphic());
        } else if (symbolizer instanceof LineSymbolizer line) {
            document.writeObjectPropertyStart("Line");
            stroke(line.getStroke());
            property("perpendicular-offset", line.getPerpendicularOffset());
        } else if (symbolizer instanceof PolygonSymbolizer polygon) {
            document.writeObjectPropertyStart("Polygon");
            fill(polygon.getFill());
            stroke(polygon.getStroke());
        } else {
            document.writeObjectPropertyStart("Text");
            text((TextSymbolizer) symbolizer);
        }
        if (symbolizer.getUnitOfMeasure() != null) {
            document.writeStringProperty("uom", symbolizer.getUnitOfMeasure().toString());
        }
        document.writeEndObject();
        document.writeEndObject();
    }

    private void graphic(Graphic graphic) {
        if (graphic == null) {
            return;
        }
        property("size", graphic.getSize());
        property("opacity", graphic.getOpacity());
        property("rotation", graphic.getRotation());
        document.writeArrayPropertyStart("graphics");
        for (GraphicalSymbol symbol : graphic.graphicalSymbols()) {
            document.writeStartObject();
            if (symbol instanceof Mark mark) {
                property("mark", mark.getWellKnownName());
                fill(mark.getFill());
                stroke(mark.getStroke());
            } else if (symbol instanceof ExternalGraphic external) {
                document.writeStringProperty("external-graphic-type", external.getFormat());
            }
            document.writeEndObject();
        }
        document.writeEndArray();
    }

    private void fill(Fill fill) {
        if (fill == null) {
            return;
        }
        property("fill", fill.getColor());
        property("fill-opacity", fill.getOpacity());
        pattern("graphic-fill", fill.getGraphicFill());
    }

    private void stroke(Stroke stroke) {
        if (stroke == null) {
            return;
        }
        property("stroke", stroke.getColor());
        property("stroke-width", stroke.getWidth());
        property("stroke-opacity", stroke.getOpacity());
        property("stroke-linecap", stroke.getLineCap());
        property("stroke-linejoin", stroke.getLineJoin());
        dashes(stroke.dashArray());
        property("stroke-dashoffset", stroke.getDashOffset());
        pattern("graphic-stroke", stroke.getGraphicStroke());
        pattern("graphic-fill", stroke.getGraphicFill());
    }

    private void pattern(String name, Graphic graphic) {
        if (graphic != null) {
            document.writeObjectPropertyStart(name);
            graphic(graphic);
            document.writeEndObject();
        }
    }

    private void dashes(List<Expression> lengths) {
        if (lengths != null && !lengths.isEmpty()) {
            document.writeArrayPropertyStart("stroke-dasharray");
            lengths.forEach(length -> document.writeString(told(length)));
            document.writeEndArray();
        }
    }

    private void text(TextSymbolizer text) {
        property("label", text.getLabel());
        Font font = text.getFont();
        if (font != null) {
            document.writeArrayPropertyStart("fonts");
            document.writeStartObject();
            document.writeArrayPropertyStart("font-family");
            font.getFamily().forEach(family -> document.writeString(told(family)));
            document.writeEndArray();
            property("font-style", font.getStyle());
            property("font-weight", font.getWeight());
            property("font-size", font.getSize());
            document.writeEndObject();
            document.writeEndArray();
        }
        fill(text.getFill());
        if (text.getHalo() != null) {
            document.writeObjectPropertyStart("halo");
            property("radius", text.getHalo().getRadius());
            fill(text.getHalo().getFill());
            document.writeEndObject();
        }
    }

    private void property(String name, Expression value) {
        if (value != null && value != Expression.NIL) {
            document.writeStringProperty(name, told(value));
        }
    }

    private static String told(Expression value) {
        return value instanceof Literal literal ? String.valueOf(literal.getValue()) : "[" + ECQL.toCQL(value) + "]";
    }
}
