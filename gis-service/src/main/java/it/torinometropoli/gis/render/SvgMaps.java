package it.torinometropoli.gis.render;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SimpleImageHandler;
import org.apache.batik.util.SVGConstants;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Draws maps and legends as SVG 1.1 documents: shapes stay shapes, labels are outlines of letters, patterns are pictures. */
@Component
public final class SvgMaps {

    private final MapPainter painter;

    SvgMaps(MapPainter painter) {
        this.painter = painter;
    }

    /**
     * The map as a document in UTF-8, one unit to a pixel.
     *
     * @throws MapTooLargeException when the map has more points than a document may have
     */
    public byte[] draw(MapRequest request) {
        return document(request.width(), request.height(), graphics -> painter.paint(request, graphics));
    }

    /** The legend as a document in UTF-8, one unit to a pixel. */
    public byte[] draw(Legend legend) {
        return document(legend.width(), legend.height(), legend::drawAsShapes);
    }

    private static byte[] document(int width, int height, Consumer<Graphics2D> drawing) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(emptyDocument());
        context.setComment(null);
        context.setExtensionHandler(new SvgPatterns());
        context.setGenericImageHandler(new SimpleImageHandler(new SvgPictures()));
        SVGGraphics2D graphics = new SVGGraphics2D(context, true);
        graphics.setSVGCanvasSize(new Dimension(width, height));
        drawing.accept(graphics);
        Element root = graphics.getRoot();
        root.setAttribute("viewBox", "0 0 %d %d".formatted(width, height));
        graphics.dispose();
        return write(root);
    }

    private static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().getDOMImplementation()
                    .createDocument(SVGConstants.SVG_NAMESPACE_URI, "svg", null);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] write(Element root) {
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.transform(new DOMSource(root), new StreamResult(file));
            return file.toByteArray();
        } catch (TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
