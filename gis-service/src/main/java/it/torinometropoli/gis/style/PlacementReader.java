package it.torinometropoli.gis.style;

import it.torinometropoli.gis.style.ParameterReader.Kind;
import it.torinometropoli.gis.xml.XmlCursor;
import it.torinometropoli.gis.xml.XmlPlace;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.style.LabelPlacement;
import org.geotools.api.style.LinePlacement;
import org.geotools.api.style.PointPlacement;
import org.geotools.api.style.StyleFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.styling.StyleFactoryImpl;

/** Reads {@code LabelPlacement} (SLD 1.0.0 and SE 1.1.0, clause 11.4.4). */
final class PlacementReader {

    private final StyleFactory styles = new StyleFactoryImpl();
    private final FilterFactory filters = CommonFactoryFinder.getFilterFactory();
    private final XmlCursor xml;
    private final ParameterReader parameters;
    private final GraphicReader graphics;

    PlacementReader(StyleDocument document, ParameterReader parameters, GraphicReader graphics) {
        this.xml = document.xml();
        this.parameters = parameters;
        this.graphics = graphics;
    }

    /** Where a label is when the style does not say: it starts at the point and is centred on it vertically. */
    PointPlacement standard() {
        return styles.createPointPlacement(styles.createAnchorPoint(filters.literal(0), filters.literal(0.5)),
                styles.createDisplacement(filters.literal(0), filters.literal(0)), filters.literal(0));
    }

    /** Reads the {@code LabelPlacement} that the cursor stands on. */
    LabelPlacement read() {
        XmlPlace place = xml.place();
        LabelPlacement[] placement = new LabelPlacement[1];
        xml.children(name -> placement[0] = switch (name) {
            case "PointPlacement" -> point();
            case "LinePlacement" -> line();
            default -> throw xml.unexpected("PointPlacement, LinePlacement");
        });
        if (placement[0] == null) {
            throw place.wrong("PointPlacement or LinePlacement is needed");
        }
        return placement[0];
    }

    private PointPlacement point() {
        PointPlacement placement = standard();
        xml.children(name -> {
            switch (name) {
                case "AnchorPoint" -> placement.setAnchorPoint(graphics.anchorPoint());
                case "Displacement" -> placement.setDisplacement(graphics.displacement());
                case "Rotation" -> placement.setRotation(parameters.value(Kind.NUMBER));
                default -> throw xml.unexpected("AnchorPoint, Displacement, Rotation");
            }
        });
        return placement;
    }

    private LinePlacement line() {
        LinePlacement placement = styles.createLinePlacement(filters.literal(0));
        placement.setInitialGap(filters.literal(0));
        placement.setGap(filters.literal(0));
        placement.setAligned(true);
        xml.children(name -> {
            switch (name) {
                case "PerpendicularOffset" -> placement.setPerpendicularOffset(parameters.value(Kind.NUMBER));
                case "IsRepeated" -> placement.setRepeated(parameters.flag());
                case "InitialGap" -> placement.setInitialGap(parameters.value(Kind.SIZE));
                case "Gap" -> placement.setGap(parameters.value(Kind.SIZE));
                case "IsAligned" -> placement.setAligned(parameters.flag());
                case "GeneralizeLine" -> placement.setGeneralized(parameters.flag());
                default -> throw xml.unexpected("PerpendicularOffset, IsRepeated, InitialGap, Gap, IsAligned, GeneralizeLine");
            }
        });
        return placement;
    }
}
