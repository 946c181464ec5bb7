package it.torinometropoli.gis.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.springframework.stereotype.Component;

/** Draws maps as PDF documents of one page: shapes stay shapes, labels are outlines of letters, patterns are pictures. */
@Component
public final class PdfMaps {

    private static final double POINTS_PER_INCH = 72;
    /** The same map is the same file, whenever it is drawn. */
    private static final long DOCUMENT_ID = 1;

    private final MapPainter painter;

    PdfMaps(MapPainter painter) {
        this.painter = painter;
    }

    /**
     * The map as a page that is as large as its pixels are at the resolution of the request.
     *
     * @throws MapTooLargeException when the map has more points than a document may have
     */
    public byte[] draw(MapRequest request) {
        try (PDDocument document = new PDDocument()) {
            float scale = (float) (POINTS_PER_INCH / request.dotsPerInch());
            PDPage page = new PDPage(new PDRectangle(request.width() * scale, request.height() * scale));
            document.addPage(page);
            PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, request.width(), request.height());
            try {
                draw(request, graphics);
            } finally {
                graphics.dispose();
            }
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.transform(Matrix.getScaleInstance(scale, scale));
                content.drawForm(graphics.getXFormObject());
            }
            document.setDocumentId(DOCUMENT_ID);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Draws the map into a document that others make.
     *
     * @param graphics one unit is a pixel of the request, the origin is the upper left corner of the map; not disposed of
     * @throws MapTooLargeException when the map has more points than a document may have
     */
    public void draw(MapRequest request, PdfBoxGraphics2D graphics) {
        graphics.setPaintApplier(new PdfPatterns());
        painter.paint(request, graphics);
    }
}
