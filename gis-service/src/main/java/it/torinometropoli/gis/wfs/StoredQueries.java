package it.torinometropoli.gis.wfs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.wfs.StoredQuery.Presence;
import org.springframework.stereotype.Component;

/** The stored queries that are offered. */
@Component
final class StoredQueries {

    private final List<StoredQuery> queries;

    StoredQueries(List<StoredQuery> queries) {
        this.queries = List.copyOf(queries);
    }

    /** All of them. */
    List<StoredQuery> all() {
        return queries;
    }

    /**
     * The query of an identifier.
     *
     * @throws OwsException when there is none
     */
    StoredQuery named(String id, String locator) {
        return queries.stream().filter(query -> query.id().equals(id)).findFirst()
                .orElseThrow(() -> OwsException.notAllowed(locator, id, queries.stream().map(StoredQuery::id).toList()));
    }

    /**
     * The queries that a call stands for.
     *
     * @param arguments names in any case of letters
     * @throws OwsException when a parameter is missing or unknown
     */
    List<LayerQuery> called(StoredQuery query, Map<String, String> arguments) {
        Map<String, String> given = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        given.putAll(arguments);
        List<String> names = query.parameters().stream().map(StoredQuery.Parameter::name).toList();
        given.keySet().stream().filter(name -> names.stream().noneMatch(name::equalsIgnoreCase)).findFirst().ifPresent(unknown -> {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, unknown,
                    "the stored query has no parameter '%s'; it has: %s".formatted(unknown, String.join(", ", names)));
        });
        query.parameters().stream().filter(parameter -> parameter.presence() == Presence.REQUIRED && !given.containsKey(parameter.name())).findFirst()
                .ifPresent(parameter -> {
                    throw OwsException.missing(parameter.name());
                });
        return query.queries(given);
    }
}
