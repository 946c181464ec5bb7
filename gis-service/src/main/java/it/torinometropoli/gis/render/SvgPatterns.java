package it.torinometropoli.gis.render;

import java.awt.Image;
import java.awt.Paint;
import java.awt.TexturePaint;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Base64;
import java.util.IdentityHashMap;
import java.util.Map;

import org.apache.batik.svggen.DefaultExtensionHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGPaintDescriptor;
import org.apache.batik.util.SVGConstants;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes patterns once for each of their pictures, with all the detail of the picture, which Batik by itself takes away. */
final class SvgPatterns extends DefaultExtensionHandler {

    private final Map<Image, SVGPaintDescriptor> patterns = new IdentityHashMap<>();
    private final PngEncoder png = new PngEncoder();

    @Override
    public SVGPaintDescriptor handlePaint(Paint paint, SVGGeneratorContext context) {
        if (!(paint instanceof TexturePaint texture)) {
            return super.handlePaint(paint, context);
        }
        return patterns.computeIfAbsent(texture.getImage(), picture -> pattern(texture, context));
    }

    private SVGPaintDescriptor pattern(TexturePaint texture, SVGGeneratorContext context) {
        Document document = context.getDOMFactory();
        Rectangle2D place = texture.getAnchorRect();
        Element pattern = document.createElementNS(SVGConstants.SVG_NAMESPACE_URI, "pattern");
        String id = context.getIDGenerator().generateID("pattern");
        pattern.setAttribute("id", id);
        pattern.setAttribute("patternUnits", "userSpaceOnUse");
        place(pattern, place.getX(), place.getY(), place);
        Element image = document.createElementNS(SVGConstants.SVG_NAMESPACE_URI, "image");
        place(image, 0, 0, place);
        image.setAttributeNS(SVGConstants.XLINK_NAMESPACE_URI, "xlink:href", "data:image/png;base64," + encoded(texture.getImage()));
        pattern.appendChild(image);
        return new SVGPaintDescriptor("url(#" + id + ")", "1", pattern);
    }

    private String encoded(BufferedImage picture) {
        return Base64.getEncoder().encodeToString(png.encode(picture));
    }

    private static void place(Element element, double x, double y, Rectangle2D size) {
        element.setAttribute("x", String.valueOf(x));
        element.setAttribute("y", String.valueOf(y));
        element.setAttribute("width", String.valueOf(size.getWidth()));
        element.setAttribute("height", String.valueOf(size.getHeight()));
    }
}
