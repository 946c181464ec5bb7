package it.torinometropoli.gis.wfs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.filter.FilterEncoding;
import it.torinometropoli.gis.filter.FilterReader;
import it.torinometropoli.gis.format.GmlNames;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.ows.XmlDocument;
import it.torinometropoli.gis.ows.XmlFaults;
import it.torinometropoli.gis.xml.XmlCursor;
import it.torinometropoli.gis.xml.XmlException;
import org.geotools.api.filter.Filter;

/**
 * Reads the queries of a request given as key and value pairs (OGC 02-058, 13.7.3; 04-094, 14.7.3; 09-025r2, tables 8 and 10), under the names
 * of its version or else those of another. The standard has FILTER, RESOURCEID and BBOX exclude each other; here, with CQL_FILTER, all that are
 * given must hold.
 */
final class FeatureRequestKvp {

    private static final int MOST_QUERIES = 50;
    private static final int LONGEST_FILTER = 200_000;
    private static final String FILTER_LANGUAGE = "urn:ogc:def:queryLanguage:OGC-FES:Filter";
    private static final Set<String> OF_THE_REQUEST = Set.of("service", "version", "request", "storedquery_id", "startindex", "count",
            "maxfeatures", "resulttype", "outputformat", "resolve", "namespaces", "srsname");

    private final KvpParameters parameters;
    private final LayerQueries layers;
    private final WfsVersion version;
    private final SchemaNames names;

    FeatureRequestKvp(KvpParameters parameters, LayerQueries layers, WfsVersion version) {
        this.parameters = parameters;
        this.layers = layers;
        this.version = version;
        this.names = new SchemaNames(KvpNamespaces.of(parameters, version));
    }

    /** The ad hoc queries, checked. */
    List<LayerQuery> queries() {
        parameters.oneOf("filter_language", List.of(FILTER_LANGUAGE));
        if (parameters.text("aliases").isPresent()) {
            throw new OwsException(ExceptionCode.OPTION_NOT_SUPPORTED, "aliases", "aliases serve joins, which are not offered");
        }
        if (parameters.text("featureVersion").isPresent()) {
            throw new OwsException(ExceptionCode.OPTION_NOT_SUPPORTED, "featureVersion", "features have one version only");
        }
        List<LayerQueryBuilder> queries = started();
        each(queries, "propertyName", this::properties);
        parameters.text("bbox").map(box -> BoundingBox.parse(box, version)).ifPresent(box -> queries.forEach(query -> query.where(box.of(query.source()))));
        each(queries, "filter", this::filter);
        each(queries, "sortBy", FeatureRequestKvp::order);
        queries.forEach(query -> {
            parameters.text("srsName").ifPresent(query::srsName);
            parameters.text("cql_filter").ifPresent(query::whereEcql);
        });
        return queries.stream().map(LayerQueryBuilder::build).toList();
    }

    /** The parameters of a stored query. */
    Map<String, String> arguments() {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (String name : parameters.names()) {
            if (!OF_THE_REQUEST.contains(name.toLowerCase(Locale.ROOT))) {
                parameters.text(name).ifPresent(value -> arguments.put(name, value));
            }
        }
        return arguments;
    }

    /** Queries on the feature types that are named, or else on those of the identifiers. */
    private List<LayerQueryBuilder> started() {
        Set<String> ids = ids();
        Optional<String> types = version.typeNames(parameters);
        if (types.isEmpty()) {
            if (ids.isEmpty()) {
                throw OwsException.missing(version.typeNames());
            }
            List<LayerQueryBuilder> queries = new ArrayList<>();
            layers.byLayer(ids, version).forEach((layer, own) -> queries.add(layers.on(layer, names, version).where(LayerQueries.identified(own))));
            return queries;
        }
        List<LayerQueryBuilder> queries = typeNames(types.get()).stream().map(type -> layers.on(type, names, version)).toList();
        if (ids.isEmpty()) {
            return queries;
        }
        if (queries.size() == 1) {
            queries.get(0).where(LayerQueries.identified(ids));
            return queries;
        }
        Map<Layer, Set<String>> byLayer = layers.byLayer(ids, version);
        byLayer.keySet().stream().filter(layer -> queries.stream().noneMatch(query -> query.layer() == layer)).findFirst().ifPresent(other -> {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, version.resourceId(),
                    "there are identifiers of the type %s, which the request does not name".formatted(GmlNames.layers(other.localName())));
        });
        queries.forEach(query -> query.where(LayerQueries.identified(byLayer.getOrDefault(query.layer(), Set.of()))));
        return queries;
    }

    private Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>(parameters.list("resourceId", ParameterLists.MOST_VALUES));
        ids.addAll(parameters.list("featureId", ParameterLists.MOST_VALUES));
        return ids;
    }

    /** Before 2.0, where a list within a query means a join, a list of types meant a query for each. */
    private List<String> typeNames(String value) {
        List<String> types = version == WfsVersion.V2_0_0 ? ParameterLists.of(value)
                : ParameterLists.of(value).stream().flatMap(list -> ParameterLists.names(list, version.typeNames()).stream()).toList();
        if (types.size() > MOST_QUERIES) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, version.typeNames(),
                    "%s names more than %d feature types".formatted(version.typeNames(), MOST_QUERIES));
        }
        return types;
    }

    private void each(List<LayerQueryBuilder> queries, String parameter, BiConsumer<LayerQueryBuilder, String> read) {
        parameters.text(parameter).ifPresent(value -> {
            List<String> values = ParameterLists.perQuery(value, queries.size(), parameter);
            for (int position = 0; position < values.size(); position++) {
                read.accept(queries.get(position), values.get(position));
            }
        });
    }

    private void properties(LayerQueryBuilder query, String list) {
        List<String> properties = ParameterLists.names(list, "propertyName");
        if (!properties.contains("*")) {
            properties.forEach(query::property);
        }
    }

    private static void order(LayerQueryBuilder query, String list) {
        ParameterLists.names(list, "sortBy").forEach(key -> {
            String[] parts = key.split("[\\s+]+", 2);
            query.sortBy(parts[0], parts.length == 1 ? "ASC" : parts[1]);
        });
    }

    private void filter(LayerQueryBuilder query, String value) {
        if (value.length() > LONGEST_FILTER) {
            throw new OwsException(ExceptionCode.REQUEST_TOO_LARGE, "filter", "filter has more than %d characters".formatted(LONGEST_FILTER));
        }
        if (!value.isEmpty()) {
            query.where(condition(query, value));
        }
    }

    /** Clients of the earlier versions often leave the namespace out. */
    private Filter condition(LayerQueryBuilder query, String value) {
        try {
            XmlDocument document = XmlDocument.of(value);
            boolean bare = version != WfsVersion.V2_0_0 && document.root().getNamespaceURI().isEmpty();
            List<FilterEncoding> languages = bare ? List.of() : List.of(version.filters());
            return new FilterReader(new XmlCursor(document.reader()), SchemaNames.scope(query.source(), languages)).read();
        } catch (XmlException wrong) {
            throw XmlFaults.exception(wrong, "filter");
        } catch (OwsException wrong) {
            throw new OwsException(wrong.code(), wrong.locator().orElse("filter"), wrong.getMessage());
        }
    }
}
