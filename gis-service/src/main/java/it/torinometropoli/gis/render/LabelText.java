package it.torinometropoli.gis.render;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import it.torinometropoli.gis.render.TextSymbol.TextLook;

/** A text set in lines, measured and ready to be drawn. Its box reaches from the top of tall letters to the bottom of low ones. */
final class LabelText {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final double LINE_SPACING = 1.1;
    private static final double MARGIN = 2;

    private final List<String> lines;
    private final Font font;
    private final TextLook look;
    private final double width;
    private final double ascent;
    private final double height;
    private final Map<Double, BufferedImage> pictures = new ConcurrentHashMap<>(2);

    /**
     * Sets a text in lines.
     *
     * @param wrap width in pixels beyond which a line is broken at a space; 0 for never
     */
    LabelText(String text, Font font, TextLook look, double wrap) {
        this.font = font;
        this.look = look;
        this.lines = new Wrapping(font).lines(text, wrap);
        this.width = lines.stream().mapToDouble(line -> width(line, font)).max().orElse(0);
        this.ascent = -font.createGlyphVector(CONTEXT, "d").getVisualBounds().getMinY();
        double descent = font.createGlyphVector(CONTEXT, "p").getVisualBounds().getMaxY();
        this.height = ascent + descent + (lines.size() - 1) * lineHeight();
    }

    private record Wrapping(Font font) {

        List<String> lines(String text, double most) {
            List<String> lines = new ArrayList<>();
            for (String paragraph : text.split("\\R")) {
                StringBuilder line = new StringBuilder();
                for (String word : paragraph.trim().split("\\s+")) {
                    if (!line.isEmpty() && most > 0 && width(line + " " + word, font) > most) {
                        lines.add(line.toString());
                        line.setLength(0);
                    }
                    line.append(line.isEmpty() ? "" : " ").append(word);
                }
                lines.add(line.toString());
            }
            return List.copyOf(lines);
        }
    }

    private static double width(String line, Font font) {
        return font.getStringBounds(line, CONTEXT).getWidth();
    }

    /** Width of the box in pixels. */
    double width() {
        return width;
    }

    /** Height of the box in pixels. */
    double height() {
        return height;
    }

    /** How far the halo reaches beyond the box, in pixels. */
    double margin() {
        return look.halo().radius() + MARGIN;
    }

    /**
     * Draws the text upright, its letters where whole pixels are, so that it looks the same wherever it stands.
     *
     * @param x left edge of the box
     * @param y upper edge of the box
     * @param alignment of the lines: 0 to the left, 0.5 centred, 1 to the right
     */
    void draw(double x, double y, double alignment, Graphics2D graphics) {
        if (Drawing.keepsShapes(graphics)) {
            draw(AffineTransform.getTranslateInstance(x, y), alignment, graphics);
            return;
        }
        int margin = (int) Math.ceil(margin());
        BufferedImage picture = pictures.computeIfAbsent(alignment, absent -> picture(margin, alignment));
        graphics.drawImage(picture, (int) Math.round(x) - margin, (int) Math.round(y) - margin, null);
    }

    /**
     * Draws the text turned about a point.
     *
     * @param placement takes the box with its upper left corner at the origin to the screen
     * @param alignment of the lines: 0 to the left, 0.5 centred, 1 to the right
     */
    void draw(AffineTransform placement, double alignment, Graphics2D graphics) {
        Shape letters = placement.createTransformedShape(outline(alignment));
        if (look.halo().radius() > 0) {
            graphics.setColor(look.halo().colour());
            graphics.setStroke(new BasicStroke((float) look.halo().radius() * 2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.draw(letters);
            graphics.fill(letters);
        }
        graphics.setColor(look.letters().colour());
        graphics.fill(letters);
    }

    private BufferedImage picture(int margin, double alignment) {
        BufferedImage drawn = new BufferedImage((int) Math.ceil(width) + 2 * margin, (int) Math.ceil(height) + 2 * margin,
                BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = Drawing.on(drawn);
        draw(AffineTransform.getTranslateInstance(margin, margin), alignment, graphics);
        graphics.dispose();
        return drawn;
    }

    /** Baselines fall on whole pixels. */
    private Path2D outline(double alignment) {
        Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int i = 0; i < lines.size(); i++) {
            double left = (width - width(lines.get(i), font)) * alignment;
            double baseline = Math.round(ascent + i * lineHeight());
            outline.append(font.createGlyphVector(CONTEXT, lines.get(i)).getOutline((float) left, (float) baseline), false);
        }
        return outline;
    }

    private double lineHeight() {
        return font.getSize2D() * LINE_SPACING;
    }
}
