package it.torinometropoli.gis.ogcapi;

import java.util.ArrayList;
import java.util.List;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;

/** The parameters of requests for features, and their limits. */
final class ItemsParameters {

    static final String LIMIT = "limit";
    static final String OFFSET = "offset";
    static final String BBOX = "bbox";
    static final String BBOX_CRS = "bbox-crs";
    static final String DATETIME = "datetime";
    static final String CRS = "crs";
    static final String PROPERTIES = "properties";
    static final String SORTBY = "sortby";
    static final String FILTER = "filter";
    static final String FILTER_LANG = "filter-lang";
    static final String FILTER_CRS = "filter-crs";

    /** The parameters that every collection has. */
    static final List<String> COMMON = List.of(LIMIT, OFFSET, BBOX, BBOX_CRS, DATETIME, CRS, PROPERTIES, SORTBY,
            FILTER, FILTER_LANG, FILTER_CRS);

    /** How many features a page has unless the client says so. */
    static final int DEFAULT_LIMIT = 100;

    /** How many features a page has at most; who asks for more gets so many (OGC 17-069r4, {@code /req/core/fc-limit-response-1}). */
    static final int MOST = 10_000;

    /** How many a page for people has at most. */
    static final int MOST_OF_A_PAGE = 500;

    /** The last feature that a page may begin with. */
    static final int LAST_OFFSET = 999_999_999;

    private ItemsParameters() {
    }

    /** The attributes of a layer that are parameters: all but those whose name is one already. */
    static List<Attribute> filters(Layer layer) {
        List<String> taken = new ArrayList<>(COMMON);
        taken.addAll(List.of(ApiExchange.FORMAT, ApiExchange.LANGUAGE));
        return layer.attributes().stream().filter(attribute -> !taken.contains(attribute.name())).toList();
    }

    /** The names of all parameters of a layer's features. */
    static List<String> of(Layer layer) {
        List<String> names = new ArrayList<>(COMMON);
        filters(layer).forEach(attribute -> names.add(attribute.name()));
        return names;
    }
}
