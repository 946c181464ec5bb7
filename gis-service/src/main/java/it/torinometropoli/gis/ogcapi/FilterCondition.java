package it.torinometropoli.gis.ogcapi;

import java.util.List;
import java.util.Optional;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.cql2.Cql2Exception;
import it.torinometropoli.gis.cql2.Cql2Reader;
import it.torinometropoli.gis.feature.EcqlFilters;
import it.torinometropoli.gis.geo.CrsName;
import org.geotools.api.filter.Filter;
import org.springframework.http.HttpStatus;

/** The parameters {@code filter}, {@code filter-lang} and {@code filter-crs} (OGC 19-079r2, 8). */
final class FilterCondition {

    /** The encodings of conditions, the default first. */
    static final List<String> LANGUAGES = List.of("cql2-text", "cql2-json");

    private FilterCondition() {
    }

    /**
     * The condition; empty when there is none.
     *
     * @throws ApiProblem naming the parameter that cannot be taken
     * @throws it.torinometropoli.gis.feature.FilterException when the condition is about other types of values, or takes too long
     */
    static Optional<Filter> read(ApiExchange exchange, Layer layer) {
        String language = exchange.parameter(ItemsParameters.FILTER_LANG).orElse(LANGUAGES.get(0));
        if (!LANGUAGES.contains(language)) {
            throw ApiProblem.notOffered(ItemsParameters.FILTER_LANG, language, LANGUAGES);
        }
        CrsName crs = exchange.parameter(ItemsParameters.FILTER_CRS).map(uri -> ApiLayers.crs(ItemsParameters.FILTER_CRS, uri))
                .orElse(ApiLayers.DEFAULT_CRS);
        return exchange.parameter(ItemsParameters.FILTER).map(text -> {
            Filter filter = read(text, language, new Cql2Reader(layer, crs));
            EcqlFilters.check(filter, layer);
            return filter;
        });
    }

    private static Filter read(String text, String language, Cql2Reader reader) {
        try {
            return language.equals("cql2-json") ? reader.json(text) : reader.text(text);
        } catch (Cql2Exception wrong) {
            throw new ApiProblem(HttpStatus.BAD_REQUEST, ItemsParameters.FILTER, wrong.getMessage());
        }
    }
}
