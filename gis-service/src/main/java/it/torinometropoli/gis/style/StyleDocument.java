package it.torinometropoli.gis.style;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import it.torinometropoli.gis.filter.ExpressionReader;
import it.torinometropoli.gis.filter.FilterReader;
import it.torinometropoli.gis.xml.XmlCursor;
import it.torinometropoli.gis.xml.XmlException.Fault;
import it.torinometropoli.gis.xml.XmlPlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A document while it is read: what its parts share, what has been counted and what has been reported. */
final class StyleDocument {

    /** The most rules that are read. */
    static final int MAX_RULES = 1_000;

    /** The most symbolizers that are read. */
    static final int MAX_SYMBOLIZERS = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(StyleDocument.class);

    private final XmlCursor xml;
    private final String source;
    private final IconSource icons;
    private final StyleScope scope = new StyleScope();
    private final ExpressionReader expressions;
    private final FilterReader filters;
    private final Set<String> reported = new HashSet<>();
    private int rules;
    private int symbolizers;

    StyleDocument(XmlCursor xml, String source, IconSource icons) {
        this.xml = xml;
        this.source = source;
        this.icons = icons;
        this.expressions = new ExpressionReader(xml, scope, new StyleFunctions(xml, scope)::read);
        this.filters = new FilterReader(expressions, scope);
    }

    XmlCursor xml() {
        return xml;
    }

    IconSource icons() {
        return icons;
    }

    StyleScope scope() {
        return scope;
    }

    ExpressionReader expressions() {
        return expressions;
    }

    FilterReader filters() {
        return filters;
    }

    /** Takes down a rule, and refuses one too many. */
    void countRule() {
        count(++rules, MAX_RULES, "rules");
    }

    /** Takes down a symbolizer, and refuses one too many. */
    void countSymbolizer() {
        count(++symbolizers, MAX_SYMBOLIZERS, "symbolizers");
    }

    /**
     * Reads the VendorOption that the cursor stands on.
     *
     * @param element the element that holds it
     * @param options takes it, whether it has an effect or not
     */
    void vendorOption(String element, Map<String, String> options) {
        XmlPlace place = xml.place();
        String name = xml.requiredAttribute("name");
        Set<String> known = VendorOptions.BY_ELEMENT.get(element);
        if (!known.contains(name) && reported.add(element + ' ' + name)) {
            LOG.warn("{}, {}: the vendor option '{}' has no effect in {}; those that have: {}", source, place, name, element,
                    String.join(", ", known.stream().sorted().toList()));
        }
        options.put(name, xml.text());
    }

    private void count(int counted, int most, String what) {
        if (counted > most) {
            throw xml.place().wrong(Fault.VALUE, null, "the document has more than %d %s".formatted(most, what));
        }
    }
}
