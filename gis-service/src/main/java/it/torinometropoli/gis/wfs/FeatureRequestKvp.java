package it.torinometropoli.gis.wfs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.filter.FilterReader;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.ows.XmlDocument;
import it.torinometropoli.gis.ows.XmlFaults;
import it.torinometropoli.gis.xml.XmlCursor;
import it.torinometropoli.gis.xml.XmlException;
import org.geotools.api.filter.Filter;

/**
 * Reads the queries of a request given as key and value pairs (OGC 09-025r2, tables 8 and 10). The standard has FILTER, RESOURCEID and
 * BBOX exclude each other; here, with CQL_FILTER, all that are given must hold.
 */
final class FeatureRequestKvp {

    private static final int MOST_VALUES = 1_000;
    private static final int LONGEST_FILTER = 200_000;
    private static final String FILTER_LANGUAGE = "urn:ogc:def:queryLanguage:OGC-FES:Filter";
    private static final Set<String> OF_THE_REQUEST = Set.of("service", "version", "request", "storedquery_id", "startindex", "count",
            "maxfeatures", "resulttype", "outputformat", "resolve", "namespaces");

    private final KvpParameters parameters;
    private final LayerQueries layers;
    private final SchemaNames names;

    FeatureRequestKvp(KvpParameters parameters, LayerQueries layers) {
        this.parameters = parameters;
        this.layers = layers;
        this.names = new SchemaNames(KvpNamespaces.of(parameters));
    }

    /** The ad hoc queries, checked. */
    List<LayerQuery> queries() {
        parameters.oneOf("filter_language", List.of(FILTER_LANGUAGE));
        if (parameters.text("aliases").isPresent()) {
            throw new OwsException(ExceptionCode.OPTION_NOT_SUPPORTED, "aliases", "aliases serve joins, which are not offered");
        }
        Set<String> ids = new LinkedHashSet<>(parameters.list("resourceId", MOST_VALUES));
        Optional<String> types = parameters.text("typeNames").or(() -> parameters.text("typeName"));
        if (types.isPresent()) {
            return List.of(query(layers.on(types.get(), names), ids));
        }
        if (ids.isEmpty()) {
            throw OwsException.missing("typeNames");
        }
        List<LayerQuery> queries = new ArrayList<>();
        layers.byLayer(ids).forEach((layer, ofLayer) -> queries.add(query(layers.on(layer, names), ofLayer)));
        return queries;
    }

    /** The parameters of a stored query. */
    Map<String, String> arguments() {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (String name : parameters.names()) {
            if (OF_THE_REQUEST.stream().noneMatch(name::equalsIgnoreCase)) {
                parameters.text(name).ifPresent(value -> arguments.put(name, value));
            }
        }
        return arguments;
    }

    private LayerQuery query(LayerQueryBuilder query, Set<String> ids) {
        FeatureSource source = query.source();
        if (!ids.isEmpty()) {
            query.where(LayerQueries.identified(ids));
        }
        parameters.text("srsName").ifPresent(query::srsName);
        parameters.list("propertyName", MOST_VALUES).stream().map(FeatureRequestKvp::withoutParentheses)
                .filter(name -> !name.equals("*")).forEach(query::property);
        parameters.text("bbox").map(value -> BoundingBox.parse(value, "bbox")).ifPresent(box -> query.where(box.of(source)));
        parameters.text("filter").ifPresent(value -> query.where(filter(value, source)));
        parameters.text("cql_filter").ifPresent(query::whereEcql);
        parameters.list("sortBy", MOST_VALUES).forEach(key -> {
            String[] parts = key.strip().split("[\\s+]+", 2);
            query.sortBy(parts[0], parts.length == 1 ? "ASC" : parts[1]);
        });
        return query.build();
    }

    private static Filter filter(String value, FeatureSource source) {
        if (value.length() > LONGEST_FILTER) {
            throw new OwsException(ExceptionCode.REQUEST_TOO_LARGE, "filter", "filter has more than %d characters".formatted(LONGEST_FILTER));
        }
        String one = withoutParentheses(value);
        try {
            return new FilterReader(new XmlCursor(XmlDocument.of(one).reader()), SchemaNames.scope(source)).read();
        } catch (XmlException wrong) {
            throw XmlFaults.exception(wrong, "filter");
        } catch (OwsException wrong) {
            throw new OwsException(wrong.code(), wrong.locator().orElse("filter"), wrong.getMessage());
        }
    }

    /** Lists of one list are put into parentheses by some clients (OGC 09-025r2, 6.2.5.3). */
    private static String withoutParentheses(String value) {
        return value.startsWith("(") && value.endsWith(")") ? value.substring(1, value.length() - 1) : value;
    }
}
