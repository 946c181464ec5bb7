package it.torinometropoli.gis.metadata;

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

/**
 * What GetRecords asks for (OGC 07-006r1, 10.8).
 *
 * @param presentation how records are to be written
 * @param first the position of the first record, from 1
 * @param most how many records at most; 0 to count only
 * @param condition which records
 */
record RecordQuery(RecordPresentation presentation, int first, int most, Filter condition) {

    static final int MOST = 1000;

    private static final int USUAL = 10;
    private static final List<String> RESULTS = List.of("results", "hits");

    /** Reads a request of key and value pairs. */
    static RecordQuery of(KvpParameters parameters) {
        parameters.oneOf("constraintLanguage", List.of("FILTER"));
        Filter condition = parameters.text("constraint").map(text -> filter(new XmlCursor(XmlDocument.of(text).reader()))).orElse(Filter.INCLUDE);
        return of(parameters, condition);
    }

    /** Reads a document. */
    static RecordQuery of(XmlDocument document) {
        Reading reading = new Reading(document);
        return of(KvpParameters.of(reading.parameters), reading.condition);
    }

    private static RecordQuery of(KvpParameters parameters, Filter condition) {
        boolean counted = parameters.oneOf("resultType", RESULTS).filter("hits"::equals).isPresent();
        parameters.text("typeNames").ifPresent(RecordPresentation::checkTypes);
        int most = parameters.integer("maxRecords", 0, 100_000_000).orElse(USUAL);
        return new RecordQuery(RecordPresentation.of(parameters), parameters.integer("startPosition", 1, MOST).orElse(1), counted ? 0 : Math.min(most, MOST),
                condition);
    }

    private static Filter filter(XmlCursor xml) {
        try {
            return RecordScope.read(xml);
        } catch (XmlException wrong) {
            throw XmlFaults.exception(wrong, "constraint");
        }
    }

    /** The parameters and the condition of a document. */
    private static final class Reading {

        private final Map<String, String> parameters = new TreeMap<>();
        private Filter condition = Filter.INCLUDE;

        Reading(XmlDocument document) {
            for (String name : List.of("resultType", "startPosition", "maxRecords", "outputSchema", "outputFormat")) {
                document.attribute(name).ifPresent(value -> parameters.put(name, value));
            }
            XmlCursor xml = new XmlCursor(document.reader());
            try {
                xml.children(name -> query(name, xml));
            } catch (XmlException wrong) {
                throw XmlFaults.exception(wrong, null);
            }
        }

        private void query(String name, XmlCursor xml) {
            if (!name.equals("Query")) {
                xml.skip();
                return;
            }
            xml.attribute("typeNames").ifPresent(given -> parameters.put("typeNames", given.strip().replace(' ', ',')));
            xml.children(part -> {
                switch (part) {
                    case "ElementSetName" -> parameters.put("elementSetName", xml.text());
                    case "Constraint" -> xml.children(language -> condition(language, xml));
                    case "SortBy" -> xml.skip();
                    default -> throw new OwsException(ExceptionCode.OPTION_NOT_SUPPORTED, part,
                            "%s is not read; allowed: ElementSetName, Constraint".formatted(part));
                }
            });
        }

        private void condition(String language, XmlCursor xml) {
            if (!language.equals("Filter")) {
                throw new OwsException(ExceptionCode.OPTION_NOT_SUPPORTED, language, "Constraints are read in ogc:Filter only");
            }
            condition = RecordScope.read(xml);
        }
    }
}
