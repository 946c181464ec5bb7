package it.torinometropoli.gis.print;

import java.util.Locale;
import java.util.Map;

/**
 * A document to be laid out by {@link PdfPages}.
 *
 * @param template name of the template: well-formed XML, with the title of the document in {@code title}, what it is about in
 *        {@code <meta name="subject">}, and its language in {@code lang} of the root
 * @param model what the template finds by name
 * @param drawings the pictures by name: {@code <object data-drawing="name" alt="…">} with its width and height in CSS is the place of one
 * @param locale language of the texts
 */
public record PdfPage(String template, Map<String, Object> model, Map<String, PageDrawing> drawings, Locale locale) {

    /** Copies the drawings. */
    public PdfPage {
        drawings = Map.copyOf(drawings);
    }

    /** The same text with its places for pictures left empty. */
    PdfPage withoutDrawings() {
        return new PdfPage(template, model, Map.of(), locale);
    }
}
