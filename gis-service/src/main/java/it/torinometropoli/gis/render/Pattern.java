package it.torinometropoli.gis.render;

import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.TexturePaint;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.Graphic;
import org.locationtech.jts.geom.Envelope;

/** A graphic repeated over surfaces: hatches and rows of marks. Its grid belongs to the world, so that adjacent pictures agree. */
final class Pattern {

    private static final int LARGEST_TILE = 256;

    private final MarkSymbol marks;
    private final boolean constant;
    private final BufferedImage tile;

    private Pattern(MarkSymbol marks, boolean constant) {
        this.marks = marks;
        this.constant = constant;
        this.tile = constant ? draw(null) : null;
    }

    /** The pattern of a graphic fill. */
    static Pattern of(Graphic graphic) {
        MarkSymbol marks = MarkSymbol.of(graphic);
        return new Pattern(marks, marks.isConstant());
    }

    /** Whether every feature gets the same pattern. */
    boolean isConstant() {
        return constant;
    }

    /** What to fill with. */
    Paint paint(SimpleFeature feature, Viewport viewport) {
        BufferedImage repeated = constant ? tile : draw(feature);
        int side = repeated.getWidth();
        long left = Math.floorMod(-Math.round(viewport.left()), side);
        long top = Math.floorMod(-Math.round(viewport.top()), side);
        return new TexturePaint(repeated, new Rectangle2D.Double(left, top, side, side));
    }

    /** Marks that reach over the edge of the tile come in again on its other side. */
    private BufferedImage draw(SimpleFeature feature) {
        int side = (int) Math.max(2, Math.min(LARGEST_TILE, Math.round(marks.size(feature))));
        BufferedImage drawn = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = Drawing.on(drawn);
        Canvas canvas = new Canvas(graphics, new Viewport(null, new Envelope(0, side, 0, side), side, side));
        for (int column = -1; column <= 1; column++) {
            for (int row = -1; row <= 1; row++) {
                marks.draw((column + 0.5) * side, (row + 0.5) * side, feature, canvas);
            }
        }
        graphics.dispose();
        return drawn;
    }
}
