package it.torinometropoli.gis.print;

import java.awt.Shape;
import java.util.Map;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import org.w3c.dom.Element;

/**
 * Puts drawings into the places that a page has for them.
 *
 * @param drawings by name; a place without one stays empty
 */
record DrawingPlaces(Map<String, PageDrawing> drawings) implements FSObjectDrawerFactory {

    private static final String ATTRIBUTE = "data-drawing";

    @Override
    public boolean isReplacedObject(Element element) {
        return element.hasAttribute(ATTRIBUTE);
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        PageDrawing drawing = drawings.getOrDefault(element.getAttribute(ATTRIBUTE), graphics -> { });
        return new Place(drawing);
    }

    private record Place(PageDrawing drawing) implements FSObjectDrawer {

        @Override
        public Map<Shape, String> drawObject(Element element, double x, double y, double width, double height, OutputDevice device,
                RenderingContext context, int dotsPerPixel) {
            device.drawWithGraphics((float) x, (float) y, (float) width / dotsPerPixel, (float) height / dotsPerPixel,
                    graphics -> drawing.draw((PdfBoxGraphics2D) graphics));
            return null;
        }
    }
}
