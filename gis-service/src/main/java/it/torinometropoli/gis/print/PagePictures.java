package it.torinometropoli.gis.print;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

import it.torinometropoli.gis.render.PngEncoder;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.stereotype.Component;

/** Makes a picture of a PDF document whose pages are alike in size, one below the other. */
@Component
class PagePictures {

    private static final float POINTS_PER_INCH = 72;

    private final PngEncoder png;

    PagePictures(PngEncoder png) {
        this.png = png;
    }

    /** The document as a PNG file of a resolution in dots per inch. */
    byte[] png(byte[] document, int dotsPerInch) {
        try (PDDocument read = Loader.loadPDF(document)) {
            float scale = dotsPerInch / POINTS_PER_INCH;
            PDRectangle paper = read.getPage(0).getMediaBox();
            int width = Math.round(paper.getWidth() * scale);
            int height = Math.round(paper.getHeight() * scale);
            BufferedImage picture = new BufferedImage(width, height * read.getNumberOfPages(), BufferedImage.TYPE_INT_RGB);
            Arrays.fill(((DataBufferInt) picture.getRaster().getDataBuffer()).getData(), Color.WHITE.getRGB());
            PDFRenderer renderer = new PDFRenderer(read);
            for (int page = 0; page < read.getNumberOfPages(); page++) {
                Graphics2D graphics = picture.createGraphics();
                graphics.translate(0, page * height);
                graphics.clipRect(0, 0, width, height);
                graphics.setBackground(Color.WHITE);
                renderer.renderPageToGraphics(page, graphics, scale);
                graphics.dispose();
            }
            return png.encode(picture);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
