package it.torinometropoli.gis.render;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import it.torinometropoli.gis.render.LabelOptions.Setting;
import it.torinometropoli.gis.render.TextSymbol.TextLook;

/** A text set in lines, measured and ready to be drawn; never changes. Its box reaches from the top of tall letters to the bottom of low ones. */
final class LabelText {

    private static final double LINE_SPACING = 1.1;
    private static final double MARGIN = 2;
    private static final double MOST_OF_A_PICTURE = 500_000;

    private final List<GlyphRun> lines;
    private final Typeface face;
    private final TextLook look;
    private final double width;
    private final double height;
    private final Pictures pictures;
    private final LetterStamps stamps;

    /**
     * Sets a text in lines.
     *
     * @param pictures keeps what the text looks like upright
     * @param stamps what such pictures are made of
     */
    LabelText(Words words, Typeface face, Pictures pictures, LetterStamps stamps) {
        this.face = face;
        this.look = words.look;
        this.pictures = pictures;
        this.stamps = stamps;
        this.lines = new Wrapping(face, words.setting).lines(words.text);
        this.width = lines.stream().mapToDouble(GlyphRun::width).max().orElse(0);
        this.height = face.ascent() + face.descent() + (lines.size() - 1) * lineHeight();
    }

    /** A text and how it is to be set. */
    record Words(String text, TextLook look, Setting setting) {
    }

    /** Keeps pictures of a text. */
    interface Pictures {

        /** The picture with an alignment of lines, made if it is not there. */
        BufferedImage get(double alignment, Supplier<BufferedImage> maker);
    }

    private record Wrapping(Typeface face, Setting setting) {

        List<GlyphRun> lines(String text) {
            List<GlyphRun> lines = new ArrayList<>();
            for (String paragraph : text.split("\\R")) {
                String whole = paragraph.trim().replaceAll("\\s+", " ");
                GlyphRun line = run(whole);
                if (setting.wrap() > 0 && line.width() > setting.wrap()) {
                    wrap(whole, lines);
                } else {
                    lines.add(line);
                }
            }
            return List.copyOf(lines);
        }

        private void wrap(String paragraph, List<GlyphRun> lines) {
            GlyphRun line = null;
            for (String word : paragraph.split(" ")) {
                GlyphRun longer = run(line == null ? word : line.text() + " " + word);
                if (line != null && longer.width() > setting.wrap()) {
                    lines.add(line);
                    longer = run(word);
                }
                line = longer;
            }
            lines.add(line);
        }

        private GlyphRun run(String line) {
            return new GlyphRun(line, face, setting);
        }
    }

    /** The first line; the only one of a text that was not to be broken. */
    GlyphRun line() {
        return lines.get(0);
    }

    /** The font. */
    Typeface face() {
        return face;
    }

    /** Letters and halo. */
    TextLook look() {
        return look;
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
        if (width * height > MOST_OF_A_PICTURE) {
            draw(AffineTransform.getTranslateInstance(Math.round(x), Math.round(y)), alignment, graphics);
            return;
        }
        int margin = (int) Math.ceil(margin());
        BufferedImage picture = pictures.get(alignment, () -> picture(margin, alignment));
        graphics.drawImage(picture, (int) Math.round(x) - margin, (int) Math.round(y) - margin, null);
    }

    /**
     * Draws the text turned about a point.
     *
     * @param placement takes the box with its upper left corner at the origin to the screen
     * @param alignment of the lines: 0 to the left, 0.5 centred, 1 to the right
     */
    void draw(AffineTransform placement, double alignment, Graphics2D graphics) {
        look.draw(placement.createTransformedShape(outline(alignment)), graphics);
    }

    private BufferedImage picture(int margin, double alignment) {
        int wide = (int) Math.ceil(width) + 2 * margin;
        int high = (int) Math.ceil(height) + 2 * margin;
        if (lines.stream().allMatch(GlyphRun::plain)) {
            LetterSheet sheet = new LetterSheet(wide, high);
            for (int i = 0; i < lines.size(); i++) {
                stamps.stamp(lines.get(i), margin + left(i, alignment), margin + (int) baseline(i), look.halo().radius(), sheet);
            }
            return sheet.picture(look);
        }
        BufferedImage drawn = new BufferedImage(wide, high, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = Drawing.on(drawn);
        draw(AffineTransform.getTranslateInstance(margin, margin), alignment, graphics);
        graphics.dispose();
        return drawn;
    }

    private double left(int line, double alignment) {
        return (width - lines.get(line).width()) * alignment;
    }

    /** Baselines fall on whole pixels. */
    private double baseline(int line) {
        return Math.round(face.ascent() + line * lineHeight());
    }

    private Path2D outline(double alignment) {
        Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int i = 0; i < lines.size(); i++) {
            outline.append(AffineTransform.getTranslateInstance(left(i, alignment), baseline(i)).createTransformedShape(lines.get(i).outline()), false);
        }
        return outline;
    }

    private double lineHeight() {
        return face.font().getSize2D() * LINE_SPACING;
    }
}
