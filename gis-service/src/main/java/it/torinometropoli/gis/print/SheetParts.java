package it.torinometropoli.gis.print;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a document is being made of.
 *
 * @param model what its template finds by name
 * @param drawings its pictures by name
 * @param locale language of its texts
 */
public record SheetParts(Map<String, Object> model, Map<String, PageDrawing> drawings, Locale locale) {

    /** Parts of a document, none yet. */
    public static SheetParts in(Locale locale) {
        return new SheetParts(new HashMap<>(), new HashMap<>(), locale);
    }

    /** The document of these parts. */
    public PdfPage page(String template) {
        return new PdfPage(template, model, drawings, locale);
    }
}
