package it.torinometropoli.gis.xml;

import it.torinometropoli.gis.xml.XmlException.Fault;

/**
 * An element's place in a document, for errors that turn out when the element has been read.
 *
 * @param line line number from 1, or 0 when the whole document is meant
 * @param element local name of the element, or null when the whole document is meant
 */
public record XmlPlace(int line, String element) {

    /** An error of form at this place. */
    public XmlException wrong(String reason) {
        return wrong(Fault.FORM, null, reason);
    }

    /**
     * An error at this place.
     *
     * @param locator what a service's exception report blames, or null when the reader of the document is to decide
     * @param reason what is wrong and what is allowed
     */
    public XmlException wrong(Fault fault, String locator, String reason) {
        return new XmlException(this, fault, locator, reason);
    }

    @Override
    public String toString() {
        String text = line > 0 ? "line " + line : "";
        return element == null ? text : text + (text.isEmpty() ? "<" : ", <") + element + '>';
    }
}
