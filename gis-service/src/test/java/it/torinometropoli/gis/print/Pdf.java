package it.torinometropoli.gis.print;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a reader, or the program that reads to one, finds in a PDF file. */
public record Pdf(PDDocument document) implements AutoCloseable {

    private static final double MILLIMETRES_PER_POINT = 25.4 / 72;

    public static Pdf of(byte[] file) {
        try {
            return new Pdf(Loader.loadPDF(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public int pages() {
        return document.getNumberOfPages();
    }

    /** The text of all pages, lines joined. */
    public String text() {
        try {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public String language() {
        return document.getDocumentCatalog().getLanguage();
    }

    public String title() {
        return document.getDocumentInformation().getTitle();
    }

    /** Whether programs that read to people find the structure, and viewers show the title instead of the name of the file. */
    public boolean accessible() {
        return document.getDocumentCatalog().getMarkInfo().isMarked() && document.getDocumentCatalog().getStructureTreeRoot() != null
                && document.getDocumentCatalog().getViewerPreferences().displayDocTitle();
    }

    /** Width of the pages in millimetres. */
    public long width() {
        return Math.round(box().getWidth() * MILLIMETRES_PER_POINT);
    }

    /** Height of the pages in millimetres. */
    public long height() {
        return Math.round(box().getHeight() * MILLIMETRES_PER_POINT);
    }

    private PDRectangle box() {
        return document.getPage(0).getMediaBox();
    }

    /** The addresses to which the pages link. */
    public List<String> links() {
        List<String> links = new ArrayList<>();
        try {
            for (PDPage page : document.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI address) {
                        links.add(address.getURI());
                    }
                }
            }
            return links;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The tags of a kind, such as {@code H1}, in reading order. */
    public List<PDStructureElement> tags(String kind) {
        List<PDStructureElement> tags = new ArrayList<>();
        collect(document.getDocumentCatalog().getStructureTreeRoot(), kind, tags);
        return tags;
    }

    private static void collect(PDStructureNode node, String kind, List<PDStructureElement> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (kind.equals(element.getStructureType())) {
                    tags.add(element);
                }
                collect(element, kind, tags);
            }
        }
    }

    /** What is said of the pictures to those who do not see them. */
    public List<String> pictures() {
        return tags("Figure").stream().map(PDStructureElement::getAlternateDescription).toList();
    }

    /** The first page as it looks. */
    public BufferedImage look(int dotsPerInch) {
        try {
            return new PDFRenderer(document).renderImageWithDPI(0, dotsPerInch);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
