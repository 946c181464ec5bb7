package it.torinometropoli.gis.style;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.measure.Unit;
import javax.measure.quantity.Length;

import it.torinometropoli.gis.style.ParameterReader.Kind;
import it.torinometropoli.gis.xml.XmlCursor;
import it.torinometropoli.gis.xml.XmlException.Fault;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.StyleFactory;
import org.geotools.api.style.Symbolizer;
import org.geotools.styling.DescriptionImpl;
import org.geotools.styling.StyleFactoryImpl;
import org.geotools.styling.UomOgcMapping;

/** Reads the symbolizers of SLD 1.0.0 and SE 1.1.0 (clause 11), but for the raster one. */
final class SymbolizerReader {

    /** The elements that are symbolizers. */
    static final Set<String> ELEMENTS = Set.of("PointSymbolizer", "LineSymbolizer", "PolygonSymbolizer", "TextSymbolizer",
            "RasterSymbolizer");

    private static final String UNITS = "http://www.opengeospatial.org/se/units/";
    private static final Map<String, Optional<Unit<Length>>> BY_NAME = Map.of(
            UNITS + "pixel", Optional.empty(),
            UNITS + "metre", Optional.of(UomOgcMapping.METRE.getUnit()),
            UNITS + "foot", Optional.of(UomOgcMapping.FOOT.getUnit()));

    private final StyleFactory styles = new StyleFactoryImpl();
    private final StyleDocument document;
    private final XmlCursor xml;
    private final ParameterReader parameters;
    private final GraphicReader graphics;
    private final TextSymbolizerReader texts;

    SymbolizerReader(StyleDocument document) {
        this.document = document;
        this.xml = document.xml();
        this.parameters = new ParameterReader(document);
        this.graphics = new GraphicReader(document, parameters);
        this.texts = new TextSymbolizerReader(document, parameters, graphics);
    }

    /** Reads the symbolizer that the cursor stands on. Lengths are in its unit of measure, or in pixels of 0.28 mm when that is null. */
    Symbolizer read() {
        document.countSymbolizer();
        String name = xml.name();
        Unit<Length> unit = unit();
        Symbolizer symbolizer = switch (name) {
            case "PointSymbolizer" -> point();
            case "LineSymbolizer" -> line();
            case "PolygonSymbolizer" -> polygon();
            case "TextSymbolizer" -> texts.read(this::readShared);
            case "RasterSymbolizer" ->
                throw xml.place().wrong(Fault.NOT_OFFERED, null, "raster layers are not published, so raster symbols are not drawn");
            default -> throw xml.unexpected("PointSymbolizer, LineSymbolizer, PolygonSymbolizer, TextSymbolizer");
        };
        symbolizer.setUnitOfMeasure(unit);
        return symbolizer;
    }

    /** Reads the {@code LegendGraphic} that the cursor stands on. */
    Graphic legendGraphic() {
        return graphics.onlyGraphic();
    }

    private Unit<Length> unit() {
        String name = xml.attribute("uom").orElse(UNITS + "pixel");
        if (!BY_NAME.containsKey(name)) {
            throw xml.place().wrong(Fault.VALUE, null, "the unit of measure '%s' is not known; there are: %s".formatted(name,
                    String.join(", ", BY_NAME.keySet().stream().sorted().toList())));
        }
        return BY_NAME.get(name).orElse(null);
    }

    private PointSymbolizer point() {
        PointSymbolizer point = styles.createPointSymbolizer();
        point.setGraphic(null);
        xml.children(name -> {
            if (name.equals("Graphic")) {
                point.setGraphic(graphics.graphic());
            } else {
                readShared(point, "Graphic");
            }
        });
        return point;
    }

    private LineSymbolizer line() {
        LineSymbolizer line = styles.createLineSymbolizer();
        line.setStroke(null);
        xml.children(name -> {
            switch (name) {
                case "Stroke" -> line.setStroke(graphics.stroke());
                case "PerpendicularOffset" -> line.setPerpendicularOffset(parameters.value(Kind.NUMBER));
                default -> readShared(line, "Stroke, PerpendicularOffset");
            }
        });
        return line;
    }

    private PolygonSymbolizer polygon() {
        PolygonSymbolizer polygon = styles.createPolygonSymbolizer();
        polygon.setFill(null);
        polygon.setStroke(null);
        xml.children(name -> {
            switch (name) {
                case "Fill" -> polygon.setFill(graphics.fill());
                case "Stroke" -> polygon.setStroke(graphics.stroke());
                case "Displacement" -> polygon.setDisplacement(graphics.displacement());
                case "PerpendicularOffset" -> polygon.setPerpendicularOffset(parameters.value(Kind.NUMBER));
                default -> readShared(polygon, "Fill, Stroke, Displacement, PerpendicularOffset");
            }
        });
        return polygon;
    }

    /** Reads what every symbolizer may hold; {@code own} names what else the symbolizer at hand may hold. */
    private void readShared(Symbolizer symbolizer, String own) {
        String element = element(symbolizer);
        switch (xml.name()) {
            case "Geometry" -> symbolizer.setGeometry(document.expressions().readOnly());
            case "Name" -> symbolizer.setName(xml.text());
            case "Description" -> {
                symbolizer.setDescription(new DescriptionImpl());
                TitleReader.readInto(symbolizer.getDescription(), xml);
            }
            case "VendorOption" -> document.vendorOption(element, symbolizer.getOptions());
            default -> throw xml.unexpected("Name, Description, Geometry, %s, VendorOption".formatted(own));
        }
    }

    private static String element(Symbolizer symbolizer) {
        return symbolizer instanceof PointSymbolizer ? "PointSymbolizer" : symbolizer instanceof LineSymbolizer ? "LineSymbolizer"
                : symbolizer instanceof PolygonSymbolizer ? "PolygonSymbolizer" : "TextSymbolizer";
    }
}
