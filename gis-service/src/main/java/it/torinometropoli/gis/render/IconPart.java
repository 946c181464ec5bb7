package it.torinometropoli.gis.render;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

import javax.swing.Icon;

import org.geotools.api.feature.simple.SimpleFeature;

/** An icon, which draws itself; pictures of it are kept for the sizes lately used. */
final class IconPart implements GraphicPart {

    private static final int KEPT_SIZES = 16;
    /** Turned icons are taken from a picture so much finer. */
    private static final int DETAIL_WHEN_TURNED = 2;
    /** Places in the middle between two pixels must not fall to either by the rounding of coordinates. */
    private static final double NUDGE = 1e-6;

    private final Icon icon;
    private final RecentlyUsed<Integer, BufferedImage> pictures = new RecentlyUsed<>(KEPT_SIZES);

    IconPart(Icon icon) {
        this.icon = icon;
    }

    @Override
    public double aspect() {
        return icon.getIconWidth() / (double) icon.getIconHeight();
    }

    @Override
    public double defaultHeight() {
        return icon.getIconHeight();
    }

    @Override
    public boolean isConstant() {
        return true;
    }

    @Override
    public void draw(AffineTransform place, double height, SimpleFeature feature, Canvas canvas) {
        Graphics2D graphics = canvas.graphics();
        if (canvas.output().keepsShapes()) {
            canvas.output().take(icon.getIconWidth());
            drawSized(place, height, graphics);
            return;
        }
        boolean upright = (place.getType() & ~AffineTransform.TYPE_TRANSLATION) == 0;
        int rows = Math.max(1, (int) Math.round(height * (upright ? 1 : DETAIL_WHEN_TURNED)));
        BufferedImage picture = pictures.get(rows, () -> picture(rows));
        if (upright) {
            graphics.drawImage(picture, whole(place.getTranslateX() - picture.getWidth() / 2.0),
                    whole(place.getTranslateY() - picture.getHeight() / 2.0), null);
        } else {
            AffineTransform turned = new AffineTransform(place);
            turned.scale(height / rows, height / rows);
            turned.translate(-picture.getWidth() / 2.0, -picture.getHeight() / 2.0);
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(picture, turned, null);
        }
    }

    private static int whole(double pixels) {
        return (int) Math.floor(pixels + 0.5 + NUDGE);
    }

    /** Half the height again and again, as a single step would leave out pixels. */
    private BufferedImage picture(int rows) {
        int natural = icon.getIconHeight();
        int finer = rows;
        while (finer * 2 <= natural) {
            finer *= 2;
        }
        BufferedImage picture = blank(finer);
        Graphics2D graphics = smooth(picture);
        drawSized(AffineTransform.getTranslateInstance(picture.getWidth() / 2.0, finer / 2.0), finer, graphics);
        graphics.dispose();
        while (finer > rows) {
            finer /= 2;
            BufferedImage half = blank(finer);
            Graphics2D smaller = smooth(half);
            smaller.drawImage(picture, 0, 0, half.getWidth(), half.getHeight(), null);
            smaller.dispose();
            picture = half;
        }
        return picture;
    }

    private BufferedImage blank(int rows) {
        return new BufferedImage(Math.max(1, (int) Math.round(rows * aspect())), rows, BufferedImage.TYPE_INT_ARGB);
    }

    private static Graphics2D smooth(BufferedImage picture) {
        Graphics2D graphics = Drawing.on(picture);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        return graphics;
    }

    private void drawSized(AffineTransform place, double height, Graphics2D graphics) {
        AffineTransform before = graphics.getTransform();
        graphics.transform(place);
        double scale = height / icon.getIconHeight();
        graphics.scale(scale, scale);
        graphics.translate(-icon.getIconWidth() / 2.0, -icon.getIconHeight() / 2.0);
        icon.paintIcon(null, graphics, 0, 0);
        graphics.setTransform(before);
    }

    @Override
    public double lineReach() {
        return 1;
    }
}
