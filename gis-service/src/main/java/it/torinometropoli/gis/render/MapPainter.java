package it.torinometropoli.gis.render;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.SnapshotSource;
import it.torinometropoli.gis.render.PictureMemory.Blank;
import org.geotools.api.style.Style;

/**
 * Draws maps. Layers are drawn one over the other, within a layer the feature type styles of its style one over the other, and all
 * labels last. Scale denominators are those of the OGC: a pixel is 0.28 mm unless the request has another resolution, a degree is as long as
 * on the equator. Safe for use by many threads.
 */
public final class MapPainter {

    private final Function<Layer, SnapshotSource> sources;
    private final StyleSheets sheets;
    private final LayerPainter layerPainter;
    private final LabelPainter labelPainter;
    private final PictureMemory memory;

    /**
     * @param sources gives the features of a layer
     * @param fonts what labels are written with
     */
    public MapPainter(Function<Layer, SnapshotSource> sources, ShippedFonts fonts) {
        this.sources = sources;
        this.sheets = new StyleSheets();
        LayerShapes shapes = new LayerShapes();
        this.layerPainter = new LayerPainter(shapes);
        this.labelPainter = new LabelPainter(new LabelMaker(shapes, new LabelTexts(fonts)));
        this.memory = new PictureMemory();
    }

    private MapPainter(Function<Layer, SnapshotSource> sources, MapPainter shared) {
        this.sources = sources;
        this.sheets = shared.sheets;
        this.layerPainter = shared.layerPainter;
        this.labelPainter = shared.labelPainter;
        this.memory = shared.memory;
    }

    /** A painter that draws layers as their features are now, whatever happens to the data. */
    public MapPainter asOfNow(List<MapLayer> layers) {
        Map<Layer, SnapshotSource> now = new IdentityHashMap<>();
        layers.forEach(layer -> now.put(layer.layer(), sources.apply(layer.layer())));
        return new MapPainter(now::get, this);
    }

    /**
     * Tells what a map shows without drawing it: equal texts mean equal pictures, on every instance of the same software.
     *
     * @param map of layers under any filter; one that changes which features show is not told
     * @param styleVersions tells a text that changes with the style
     * @return empty when nothing shows, so that the picture is its background
     */
    public Optional<String> content(MapRequest map, Function<Style, String> styleVersions) {
        Viewport viewport = Viewport.of(map);
        List<SheetLayer> layers = sheetLayers(map, viewport);
        String labels = labelPainter.fingerprint(layers, viewport);
        ContentDigest content = new ContentDigest();
        for (int i = 0; i < layers.size(); i++) {
            String styleVersion = styleVersions.apply(map.layers().get(i).style());
            layerPainter.digest(layers.get(i), styleVersion, viewport, content);
            if (!labels.isEmpty() && layers.get(i).sheet().labels(viewport.scaleDenominator())) {
                content.add(styleVersion);
            }
        }
        return content.isEmpty() ? Optional.empty() : Optional.of(content.add(labels).text());
    }

    /**
     * Draws a map.
     *
     * @return a picture of type {@link BufferedImage#TYPE_INT_RGB} when the request has a background, otherwise
     *         {@link BufferedImage#TYPE_INT_ARGB}
     */
    public BufferedImage paint(MapRequest request) {
        Blank blank = Blank.of(request.width(), request.height(), type(request));
        paint(request, blank);
        return blank.picture();
    }

    /**
     * Draws a map for a use that ends with this call, in memory that maps before it were drawn in.
     *
     * @param use takes the picture as {@link #paint(MapRequest)} gives it, and may not keep it
     * @return what the use returns
     */
    public <T> T paint(MapRequest request, Function<BufferedImage, T> use) {
        Blank blank = memory.take(request.width(), request.height(), type(request));
        paint(request, blank);
        T result = use.apply(blank.picture());
        memory.giveBack(blank);
        return result;
    }

    private static int type(MapRequest request) {
        return request.background() == null ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    }

    private void paint(MapRequest request, Blank blank) {
        Graphics2D graphics = Drawing.on(blank.picture());
        try {
            if (request.background() != null) {
                graphics.setColor(request.background());
                graphics.fillRect(0, 0, request.width(), request.height());
            }
            paint(request, new Canvas(graphics, Viewport.of(request), Output.picture(), blank.painter()));
        } finally {
            graphics.dispose();
        }
    }

    /**
     * Draws a map on a document that keeps shapes instead of pixels: labels become outlines, patterns and pictures of icons are drawn
     * finer than the pixels of the request.
     *
     * @param graphics one unit is a pixel of the request, the origin is the upper left corner of the map; not disposed of
     * @throws MapTooLargeException when the map has more points than a document may have
     */
    public void paint(MapRequest request, Graphics2D graphics) {
        Drawing.prepareDocument(graphics);
        if (request.background() != null) {
            graphics.setColor(request.background());
            graphics.fillRect(0, 0, request.width(), request.height());
        }
        paint(request, new Canvas(graphics, Viewport.of(request), Output.document()));
    }

    private List<SheetLayer> sheetLayers(MapRequest request, Viewport viewport) {
        List<SheetLayer> layers = new ArrayList<>();
        for (MapLayer layer : request.layers()) {
            layers.add(new SheetLayer(sources.apply(layer.layer()), sheets.of(layer.style(), viewport), layer.filter()));
        }
        return layers;
    }

    private void paint(MapRequest request, Canvas canvas) {
        List<SheetLayer> layers = sheetLayers(request, canvas.viewport());
        for (SheetLayer layer : layers) {
            layerPainter.paint(layer.source(), layer.sheet(), layer.filter(), canvas);
        }
        labelPainter.paint(layers, canvas);
    }
}
