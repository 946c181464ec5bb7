package it.torinometropoli.gis.metadata;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import org.geotools.api.filter.Filter;

/**
 * What GetRecords asks for (OGC 07-006r1, 10.8).
 *
 * @param presentation how records are to be written
 * @param first the position of the first record, from 1
 * @param most how many records at most; 0 to count only
 * @param condition which records
 * @param order in which order, or null for that of the catalogue
 * @param request what the client calls the request, to be repeated in the answer; null when it has no name
 */
record RecordQuery(RecordPresentation presentation, int first, int most, Predicate<Resource> condition, Comparator<Resource> order, String request) {

    /** The most records of an answer. */
    static final int MOST = 1000;
    /** What an answer may hold, its default first. */
    static final List<String> RESULTS = List.of("hits", "results");

    private static final int USUAL = 10;
    private static final int LARGEST = 100_000_000;
    private static final int MOST_KEYS = 5;

    /** Reads a request of key and value pairs. */
    static RecordQuery of(KvpParameters parameters) {
        String language = parameters.oneOf("constraintLanguage", RecordConditions.LANGUAGES).orElse("FILTER");
        Filter condition = parameters.text("constraint").map(text -> RecordConditions.read(text, language, "constraint")).orElse(Filter.INCLUDE);
        return of(parameters, RecordConditions.evaluation(condition, "constraint"), RecordOrder.of(parameters.list("SortBy", MOST_KEYS)));
    }

    /** Reads the parameters with a condition and an order that have been read already. */
    static RecordQuery of(KvpParameters parameters, Predicate<Resource> condition, Comparator<Resource> order) {
        for (String option : List.of("ElementName", "ResponseHandler")) {
            if (parameters.text(option).isPresent()) {
                throw new OwsException(ExceptionCode.OPTION_NOT_SUPPORTED, option, "%s is not offered; choose with ElementSetName".formatted(option));
            }
        }
        boolean counted = parameters.oneOf("resultType", RESULTS).orElse(RESULTS.get(0)).equals("hits");
        parameters.text("typeNames").ifPresent(names -> RecordPresentation.types(names, "typeNames"));
        int most = parameters.integer("maxRecords", 0, LARGEST).orElse(USUAL);
        return new RecordQuery(RecordPresentation.of(parameters), parameters.integer("startPosition", 1, LARGEST).orElse(1),
                counted ? 0 : Math.min(most, MOST), condition, order, parameters.text("requestId").orElse(null));
    }

    /** The resources that it finds, in its order. */
    List<Resource> find(List<Resource> all) {
        Stream<Resource> found = all.stream().filter(condition);
        return (order == null ? found : found.sorted(order)).toList();
    }
}
