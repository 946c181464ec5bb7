package it.torinometropoli.gis.wms;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.text.AttributedString;
import java.util.Optional;

import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;

/** A map that could not be drawn, for clients that show nothing but pictures: empty, or with the reason written on it. */
final class ExceptionPicture {

    private static final int LARGEST_SIDE = 1_024;
    private static final int MARGIN = 8;

    private final int width;
    private final int height;
    private final Color ground;

    private ExceptionPicture(int width, int height, Color ground) {
        this.width = width;
        this.height = height;
        this.ground = ground;
    }

    /** A picture of the size that a request asks for, cut to what a message needs; empty when the request does not tell the size. */
    static Optional<ExceptionPicture> of(KvpParameters parameters) {
        try {
            int width = parameters.requiredInteger("WIDTH", 1, Integer.MAX_VALUE);
            int height = parameters.requiredInteger("HEIGHT", 1, Integer.MAX_VALUE);
            return Optional.of(new ExceptionPicture(Math.min(width, LARGEST_SIDE), Math.min(height, LARGEST_SIDE), ground(parameters)));
        } catch (OwsException noSize) {
            return Optional.empty();
        }
    }

    private static Color ground(KvpParameters parameters) {
        try {
            return MapGround.transparentOrColoured(parameters);
        } catch (OwsException notAColour) {
            return Color.WHITE;
        }
    }

    /** The ground of the map that was asked for, and nothing on it. */
    BufferedImage blank() {
        BufferedImage picture = new BufferedImage(width, height, ground == null ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        if (ground != null) {
            Graphics2D graphics = picture.createGraphics();
            graphics.setColor(ground);
            graphics.fillRect(0, 0, width, height);
            graphics.dispose();
        }
        return picture;
    }

    /** A white picture with a text, as much of it as fits. */
    BufferedImage with(String text) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.setColor(Color.BLACK);
            write(text, graphics);
        } finally {
            graphics.dispose();
        }
        return picture;
    }

    private void write(String text, Graphics2D graphics) {
        AttributedString letters = new AttributedString(text);
        letters.addAttribute(TextAttribute.FONT, new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        FontRenderContext context = graphics.getFontRenderContext();
        LineBreakMeasurer lines = new LineBreakMeasurer(letters.getIterator(), context);
        float y = MARGIN;
        while (lines.getPosition() < text.length() && y < height) {
            TextLayout line = lines.nextLayout(Math.max(1, width - 2 * MARGIN));
            y += line.getAscent();
            line.draw(graphics, MARGIN, y);
            y += line.getDescent() + line.getLeading();
        }
    }
}
