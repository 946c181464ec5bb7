package it.torinometropoli.gis.render;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.TexturePaint;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.Graphic;
import org.locationtech.jts.geom.Envelope;

/** A graphic repeated over surfaces: hatches and rows of marks. Its grid belongs to the world, so that adjacent pictures agree. */
final class Pattern {

    private static final int LARGEST_TILE = 256;

    private final GraphicSymbol graphic;
    private final Value<Double> share;
    private final Margins margins;
    private final boolean constant;
    private final Map<Integer, Tile> tiles = new ConcurrentHashMap<>(2);

    /**
     * @param share opacity of the pattern from 0 to 1, besides that of the graphic
     * @param margins the space about each graphic
     */
    Pattern(Graphic graphic, Value<Double> share, Margins margins) {
        this.graphic = GraphicSymbol.of(graphic);
        this.share = share;
        this.margins = margins;
        this.constant = this.graphic.isConstant() && share.isConstant();
    }

    /**
     * What is repeated.
     *
     * @param width in pixels of the map
     * @param height in pixels of the map
     */
    private record Tile(BufferedImage picture, int width, int height) {
    }

    /** Whether every feature gets the same pattern. */
    boolean isConstant() {
        return constant;
    }

    /** What to fill with. */
    Paint paint(SimpleFeature feature, Canvas canvas) {
        int detail = canvas.output().detail();
        Tile tile = constant ? tiles.computeIfAbsent(detail, absent -> draw(null, detail)) : draw(feature, detail);
        long left = Math.floorMod(-Math.round(canvas.viewport().left()), tile.width);
        long top = Math.floorMod(-Math.round(canvas.viewport().top()), tile.height);
        return new TexturePaint(tile.picture, new Rectangle2D.Double(left, top, tile.width, tile.height));
    }

    /**
     * Graphics that reach over the edge of the tile come in again on its other side. A tile has whole pixels, so what is repeated is
     * stretched a little where it has not: hatches must meet.
     */
    private Tile draw(SimpleFeature feature, int detail) {
        double exactWidth = Math.max(1, graphic.width(feature) + margins.left() + margins.right());
        double exactHeight = Math.max(1, graphic.height(feature) + margins.top() + margins.bottom());
        int width = side(exactWidth);
        int height = side(exactHeight);
        BufferedImage drawn = new BufferedImage(width * detail, height * detail, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = Drawing.on(drawn);
        graphics.scale(detail * width / exactWidth, detail * height / exactHeight);
        Canvas canvas = new Canvas(graphics, new Viewport(null, new Envelope(0, width, 0, height), width, height));
        double x = (margins.left() + exactWidth - margins.right()) / 2;
        double y = (margins.top() + exactHeight - margins.bottom()) / 2;
        for (int column = -1; column <= 1; column++) {
            for (int row = -1; row <= 1; row++) {
                graphic.draw(x + column * exactWidth, y + row * exactHeight, feature, canvas);
            }
        }
        double opacity = share.of(feature);
        if (opacity < 1) {
            graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.DST_IN, (float) opacity));
            graphics.fill(new Rectangle2D.Double(0, 0, exactWidth, exactHeight));
        }
        graphics.dispose();
        return new Tile(drawn, width, height);
    }

    private static int side(double pixels) {
        return (int) Math.max(2, Math.min(LARGEST_TILE, Math.round(pixels)));
    }
}
