package it.torinometropoli.gis.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.stream.IntStream;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.render.MapLayer;
import org.locationtech.jts.awt.ShapeWriter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** Maps of one shape above municipalities, zones and protected areas, for documents of other modules. */
@Component
public class ShapeMaps {

    private static final int WIDTH = 328;
    private static final int HEIGHT = 264;
    private static final int LONGEST_BAR = 120;
    private static final double MARGIN = 1.25;
    private static final List<String> BACKDROP = List.of("comuni", "zone_omogenee", "aree_protette");
    private static final Color LINE = new Color(0xB3003B);
    private static final Color FILL = new Color(0xB3, 0x00, 0x3B, 0x40);
    private static final Color HALO = new Color(255, 255, 255, 220);
    private static final BasicStroke HALO_STROKE = new BasicStroke(4.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final BasicStroke STROKE = new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final double DOT = 9;
    /** What is smaller on the map, in pixels, is marked by a dot. */
    private static final double VISIBLE = 6;

    private final Catalog catalog;
    private final FeatureSources features;
    private final ShownLayers shown;
    private final LayerNotes notes;
    private final SheetMaps maps;

    ShapeMaps(Catalog catalog, FeatureSources features, ShownLayers shown, LayerNotes notes, SheetMaps maps) {
        this.catalog = catalog;
        this.features = features;
        this.shown = shown;
        this.notes = notes;
        this.maps = maps;
    }

    /**
     * Adds a map with its scale to a document. The template finds {@code <name>Scale} in words and {@code <name>Bar} for the fragment
     * {@code print/style :: bar}; drawings are {@code <name>}, {@code <name>Bar} and {@code north}; {@code mapWidth} and {@code mapHeight} are pixels
     * of CSS.
     *
     * @param shape x,y in EPSG:32632, not empty
     * @param leastMetres how many metres the map shows from west to east at least
     */
    public void add(String name, Geometry shape, double leastMetres, SheetParts parts) {
        Envelope seen = shape.getEnvelopeInternal().copy();
        seen.expandBy(seen.getWidth() * (MARGIN - 1) / 2, seen.getHeight() * (MARGIN - 1) / 2);
        seen.expandBy(Math.max(0, leastMetres - seen.getWidth()) / 2, 0);
        MapScale scale = MapScale.fitting(seen, WIDTH, HEIGHT);
        Envelope frame = scale.around(seen.centre().x, seen.centre().y, WIDTH, HEIGHT);
        PageDrawing below = maps.shapes(new SheetMap(backdrop(), SheetMap.Above.NONE, frame, WIDTH, HEIGHT));
        MapScale.Bar bar = scale.bar(LONGEST_BAR, parts.locale());
        parts.drawings().put(name, graphics -> {
            below.draw(graphics);
            graphics.setClip(0, 0, WIDTH, HEIGHT);
            draw(shape, frame, graphics);
            graphics.setClip(null);
        });
        parts.drawings().put(name + "Bar", graphics -> SheetSigns.bar(bar, graphics));
        parts.drawings().put("north", SheetSigns::north);
        parts.model().put(name + "Scale", scale.text(parts.locale()));
        parts.model().put(name + "Bar", bar);
        parts.model().put("mapWidth", WIDTH);
        parts.model().put("mapHeight", HEIGHT);
    }

    /** Adds what the signs below the shapes mean and whose data they are, as {@code notes} for the fragment {@code print/style :: note}. */
    public void addNotes(SheetParts parts) {
        MapScale usual = new MapScale(MapScale.LEAST);
        parts.model().put("notes", backdrop().stream().map(layer -> notes.of(layer, usual, parts.locale(), parts.drawings())).toList());
    }

    private List<MapLayer> backdrop() {
        return BACKDROP.stream().flatMap(name -> catalog.layer(name).stream()).filter(features::drawable).map(this::whole).toList();
    }

    private MapLayer whole(Layer layer) {
        return shown.whole(layer);
    }

    private static void draw(Geometry shape, Envelope frame, Graphics2D graphics) {
        double pixels = WIDTH / frame.getWidth();
        ShapeWriter writer = new ShapeWriter((from, to) -> to.setLocation((from.x - frame.getMinX()) * pixels, (frame.getMaxY() - from.y) * pixels));
        Envelope extent = shape.getEnvelopeInternal();
        boolean dots = shape.getDimension() == 0 || Math.max(extent.getWidth(), extent.getHeight()) * pixels < VISIBLE;
        List<Shape> drawn = dots ? dots(shape, frame, pixels) : List.of(writer.toShape(shape));
        for (Shape part : drawn) {
            graphics.setColor(HALO);
            graphics.setStroke(HALO_STROKE);
            graphics.draw(part);
            if (dots || shape.getDimension() == 2) {
                graphics.setColor(dots ? LINE : FILL);
                graphics.fill(part);
            }
            graphics.setColor(LINE);
            graphics.setStroke(STROKE);
            graphics.draw(part);
        }
    }

    private static List<Shape> dots(Geometry shape, Envelope frame, double pixels) {
        return IntStream.range(0, shape.getNumGeometries()).mapToObj(part -> {
            Envelope at = shape.getGeometryN(part).getEnvelopeInternal();
            Point2D centre = new Point2D.Double((at.centre().x - frame.getMinX()) * pixels, (frame.getMaxY() - at.centre().y) * pixels);
            return (Shape) new Ellipse2D.Double(centre.getX() - DOT / 2, centre.getY() - DOT / 2, DOT, DOT);
        }).toList();
    }
}
