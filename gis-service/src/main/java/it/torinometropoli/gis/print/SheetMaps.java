package it.torinometropoli.gis.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.BiConsumer;

import it.torinometropoli.gis.render.MapPainter;
import it.torinometropoli.gis.render.MapRequest;
import it.torinometropoli.gis.render.PdfMaps;
import org.springframework.stereotype.Component;

/** Draws maps on sheets. */
@Component
class SheetMaps {

    /** 192 dots per inch. */
    private static final double PICTURE_DETAIL = 2;

    private final PdfMaps documents;
    private final MapPainter painter;

    SheetMaps(PdfMaps documents, MapPainter painter) {
        this.documents = documents;
        this.painter = painter;
    }

    /**
     * The map as shapes.
     *
     * @return a drawing that throws {@link it.torinometropoli.gis.render.MapTooLargeException} when there are too many of them
     */
    PageDrawing shapes(SheetMap map) {
        return graphics -> {
            graphics.setClip(0, 0, map.width(), map.height());
            draw(map, graphics, 1, documents::draw);
            graphics.setClip(null);
            frame(map, graphics);
        };
    }

    /** The map as a picture, whatever the number of its shapes. */
    PageDrawing picture(SheetMap map) {
        return graphics -> {
            BufferedImage picture = new BufferedImage((int) (map.width() * PICTURE_DETAIL), (int) (map.height() * PICTURE_DETAIL),
                    BufferedImage.TYPE_INT_RGB);
            Graphics2D ground = picture.createGraphics();
            draw(map, ground, PICTURE_DETAIL, (request, target) -> painter.paint(request, drawn -> target.drawImage(drawn, 0, 0, null)));
            ground.dispose();
            graphics.drawImage(picture, 0, 0, map.width(), map.height(), null);
            frame(map, graphics);
        };
    }

    private static void frame(SheetMap map, Graphics2D graphics) {
        graphics.setColor(SheetSigns.INK);
        graphics.setStroke(new BasicStroke(1));
        graphics.draw(new Rectangle2D.Double(0.5, 0.5, map.width() - 1.0, map.height() - 1.0));
    }

    private static <G extends Graphics2D> void draw(SheetMap map, G graphics, double magnification, BiConsumer<MapRequest, G> painting) {
        MapRequest below = map.request(map.below(), magnification);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, below.width(), below.height());
        painting.accept(below, graphics);
        if (!map.above().layers().isEmpty()) {
            graphics.setColor(map.above().veil());
            graphics.fillRect(0, 0, below.width(), below.height());
            painting.accept(map.request(map.above().layers(), magnification), graphics);
        }
    }
}
