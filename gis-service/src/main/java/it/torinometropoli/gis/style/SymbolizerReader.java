package it.torinometropoli.gis.style;

import java.util.Set;

import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.StyleFactory;
import org.geotools.api.style.Symbolizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the symbolizers of SLD 1.0.0 (clause 11), but for the raster one. */
final class SymbolizerReader {

    /** The elements that are symbolizers. */
    static final Set<String> ELEMENTS = Set.of("PointSymbolizer", "LineSymbolizer", "PolygonSymbolizer", "TextSymbolizer",
            "RasterSymbolizer");

    /** The vendor options that have an effect here. */
    static final Set<String> VENDOR_OPTIONS = Set.of("autoWrap", "spaceAround", "conflictResolution", "maxDisplacement",
            "displacementMode", "labelObstacle");

    private static final Logger LOG = LoggerFactory.getLogger(SymbolizerReader.class);

    private final StyleFactory styles;
    private final ExpressionReader expressions;
    private final GraphicReader graphics;
    private final TextSymbolizerReader texts;

    SymbolizerReader(StyleFactory styles, ExpressionReader expressions, GraphicReader graphics, TextSymbolizerReader texts) {
        this.styles = styles;
        this.expressions = expressions;
        this.graphics = graphics;
        this.texts = texts;
    }

    /** Reads the symbolizer that starts here. */
    Symbolizer read(XmlCursor cursor) {
        return switch (cursor.name()) {
            case "PointSymbolizer" -> point(cursor);
            case "LineSymbolizer" -> line(cursor);
            case "PolygonSymbolizer" -> polygon(cursor);
            case "TextSymbolizer" -> texts.read(cursor, this::readShared);
            case "RasterSymbolizer" -> throw cursor.wrong("raster layers are not published, so raster symbols are not drawn");
            default -> throw cursor.unknown("PointSymbolizer, LineSymbolizer, PolygonSymbolizer, TextSymbolizer");
        };
    }

    private PointSymbolizer point(XmlCursor cursor) {
        PointSymbolizer point = styles.createPointSymbolizer();
        point.setGraphic(null);
        cursor.children(name -> {
            if (name.equals("Graphic")) {
                point.setGraphic(graphics.graphic(cursor));
            } else if (!readShared(cursor, point)) {
                throw cursor.unknown("Geometry, Graphic, VendorOption");
            }
        });
        return point;
    }

    private LineSymbolizer line(XmlCursor cursor) {
        LineSymbolizer line = styles.createLineSymbolizer();
        line.setStroke(null);
        cursor.children(name -> {
            if (name.equals("Stroke")) {
                line.setStroke(graphics.stroke(cursor));
            } else if (!readShared(cursor, line)) {
                throw cursor.unknown("Geometry, Stroke, VendorOption");
            }
        });
        return line;
    }

    private PolygonSymbolizer polygon(XmlCursor cursor) {
        PolygonSymbolizer polygon = styles.createPolygonSymbolizer();
        polygon.setFill(null);
        polygon.setStroke(null);
        cursor.children(name -> {
            switch (name) {
                case "Fill" -> polygon.setFill(graphics.fill(cursor));
                case "Stroke" -> polygon.setStroke(graphics.stroke(cursor));
                default -> {
                    if (!readShared(cursor, polygon)) {
                        throw cursor.unknown("Geometry, Fill, Stroke, VendorOption");
                    }
                }
            }
        });
        return polygon;
    }

    private boolean readShared(XmlCursor cursor, Symbolizer symbolizer) {
        switch (cursor.name()) {
            case "Geometry" -> cursor.children(name -> symbolizer.setGeometry(expressions.read(cursor)));
            case "VendorOption" -> vendorOption(cursor, symbolizer);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void vendorOption(XmlCursor cursor, Symbolizer symbolizer) {
        String name = cursor.requiredAttribute("name");
        if (!VENDOR_OPTIONS.contains(name)) {
            LOG.warn("{}", cursor.wrong("the vendor option '%s' has no effect here".formatted(name)).getMessage());
        }
        symbolizer.getOptions().put(name, cursor.text());
    }
}
