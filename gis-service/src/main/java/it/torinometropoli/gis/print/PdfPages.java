package it.torinometropoli.gis.print;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import it.torinometropoli.gis.render.ShippedFonts;
import it.torinometropoli.gis.render.ShippedFonts.FontFile;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Lays templates out as PDF documents: tagged (ISO 14289-1), with language, title and bookmarks, text as text in embedded fonts, drawings as
 * shapes. Nothing is fetched for a document, whatever it names. Safe for use by many threads.
 */
@Component
public class PdfPages {

    /** The font family of style sheets. */
    private static final String FAMILY = "Titillium Web";
    private static final String UNKNOWN_LETTER = "?";
    /** Code points that text may hold and XML 1.0 may not. */
    private static final Pattern NO_XML = Pattern.compile("[\\uFFFE\\uFFFF]");
    private static final String NO_DOCUMENT_TYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private final SpringTemplateEngine templates;
    private final List<LoadedFont> fonts;
    private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();

    PdfPages(SpringTemplateEngine templates, ShippedFonts fonts) {
        XRLog.setLoggerImpl(new LayoutLog());
        this.templates = templates;
        this.fonts = fonts.files().stream().map(LoadedFont::of).toList();
    }

    private record LoadedFont(FontFile font, byte[] content) {

        static LoadedFont of(FontFile font) {
            try {
                return new LoadedFont(font, Files.readAllBytes(font.file()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /**
     * The document as a PDF file.
     *
     * @throws RuntimeException what a drawing throws
     */
    public byte[] of(PdfPage page) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            builder(page).toStream(file).run();
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** How many pages the document has. Nothing is drawn. */
    public int count(PdfPage page) {
        try (PdfBoxRenderer renderer = builder(page.withoutDrawings()).toStream(new ByteArrayOutputStream()).buildPdfRenderer()) {
            renderer.layout();
            return renderer.getRootBox().getLayer().getPages().size();
        }
    }

    private PdfRendererBuilder builder(PdfPage page) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useReplacementText(UNKNOWN_LETTER);
        builder.useUriResolver((base, uri) -> null);
        builder.useExternalResourceAccessControl((uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl((uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics);
        for (LoadedFont loaded : fonts) {
            builder.useFont(() -> new ByteArrayInputStream(loaded.content()), FAMILY, loaded.font().weight(),
                    loaded.font().italic() ? FontStyle.ITALIC : FontStyle.NORMAL, true);
        }
        builder.useObjectDrawerFactory(new DrawingPlaces(page.drawings()));
        builder.withW3cDocument(document(page), "");
        return builder;
    }

    private Document document(PdfPage page) {
        String text = NO_XML.matcher(templates.process(page.template(), new Context(page.locale(), page.model()))).replaceAll(UNKNOWN_LETTER);
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCUMENT_TYPE, true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new IllegalStateException("The template %s does not give well-formed XML".formatted(page.template()), broken);
        }
    }
}
