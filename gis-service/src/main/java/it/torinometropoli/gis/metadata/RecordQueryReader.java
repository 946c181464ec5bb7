package it.torinometropoli.gis.metadata;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.ows.XmlDocument;
import it.torinometropoli.gis.ows.XmlFaults;
import it.torinometropoli.gis.xml.XmlCursor;
import it.torinometropoli.gis.xml.XmlException;
import org.geotools.api.filter.Filter;

/** Reads GetRecords posted as a document. */
final class RecordQueryReader {

    private static final List<String> ATTRIBUTES = List.of("requestId", "resultType", "startPosition", "maxRecords", "outputSchema", "outputFormat");

    private final Map<String, String> parameters = new TreeMap<>();
    private Filter condition = Filter.INCLUDE;
    private Comparator<Resource> order;

    private RecordQueryReader() {
    }

    /** What a document asks for. */
    static RecordQuery read(XmlDocument document) {
        RecordQueryReader reader = new RecordQueryReader();
        ATTRIBUTES.forEach(name -> document.attribute(name).ifPresent(value -> reader.parameters.put(name, value)));
        XmlCursor xml = new XmlCursor(document.reader());
        try {
            xml.children(name -> reader.query(name, xml));
        } catch (XmlException wrong) {
            throw XmlFaults.exception(wrong, null);
        }
        return RecordQuery.of(KvpParameters.of(reader.parameters), RecordConditions.evaluation(reader.condition, "Constraint"), reader.order);
    }

    private void query(String name, XmlCursor xml) {
        if (name.equals("ResponseHandler")) {
            parameters.put(name, xml.text());
        } else if (!name.equals("Query")) {
            xml.skip();
        } else {
            xml.attribute("typeNames").ifPresent(given -> parameters.put("typeNames", given.strip().replaceAll("[\\s,]+", ",")));
            xml.children(part -> part(part, xml));
        }
    }

    private void part(String part, XmlCursor xml) {
        switch (part) {
            case "ElementSetName" -> parameters.put("elementSetName", xml.text());
            case "ElementName" -> parameters.put(part, xml.text());
            case "Constraint" -> xml.children(language -> condition(language, xml));
            case "SortBy" -> xml.children(property -> sortProperty(xml));
            default -> throw xml.unexpected("Query", "ElementSetName, Constraint, SortBy");
        }
    }

    private void condition(String language, XmlCursor xml) {
        condition = switch (language) {
            case "Filter" -> RecordScope.read(xml);
            case "CqlText" -> RecordConditions.read(xml.text(), "CQL_TEXT", "CqlText");
            default -> throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, "Constraint",
                    "Constraint holds %s; allowed: ogc:Filter, csw:CqlText".formatted(language));
        };
    }

    private void sortProperty(XmlCursor xml) {
        Map<String, String> property = new TreeMap<>(Map.of("PropertyName", "", "SortOrder", "A"));
        xml.children(name -> property.put(name, xml.text()));
        Comparator<Resource> next = RecordOrder.by(property.get("PropertyName"), property.get("SortOrder"));
        order = order == null ? next : order.thenComparing(next);
    }
}
