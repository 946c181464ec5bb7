package it.torinometropoli.gis.wms;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.EcqlFilters;
import it.torinometropoli.gis.feature.FilterException;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.identity.FeatureId;
import org.geotools.factory.CommonFactoryFinder;

/**
 * Which features a map shows, as two vendor parameters say of which one may be given: CQL_FILTER has a condition for each layer, or one
 * for all; FEATUREID has feature identifiers, {@code layer.id} separated by commas, and leaves nothing else on the map. An identifier
 * that no feature has shows nothing.
 */
final class RequestedFilters {

    /** The most identifiers that are read. */
    static final int MOST_IDENTIFIERS = 1_000;

    static final String CONDITIONS = "CQL_FILTER";
    private static final String IDENTIFIERS = "FEATUREID";
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final List<String> conditions;
    private final Filter identified;

    private RequestedFilters(List<String> conditions, Filter identified) {
        this.conditions = conditions;
        this.identified = identified;
    }

    /**
     * Reads the parameters.
     *
     * @param layers how many names LAYERS has
     * @throws OwsException when both are given, or one is malformed
     */
    static RequestedFilters read(KvpParameters parameters, int layers) {
        List<String> given = CqlFilterList.split(parameters.text(CONDITIONS).orElse(""));
        List<String> identifiers = parameters.list(IDENTIFIERS, MOST_IDENTIFIERS);
        if (!given.isEmpty() && !identifiers.isEmpty()) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, IDENTIFIERS, "Give %s or %s, not both".formatted(IDENTIFIERS, CONDITIONS));
        }
        List<String> conditions = given.size() == 1 ? Collections.nCopies(layers, given.get(0)) : RequestedLayers.perLayer(CONDITIONS, given, layers);
        return new RequestedFilters(conditions, identifiers.isEmpty() ? Filter.INCLUDE : identified(identifiers));
    }

    /**
     * The condition on the features of a layer.
     *
     * @param position of the layer, or of the group that it is asked for with, in LAYERS
     * @throws OwsException when the condition cannot be read or does not fit the layer
     */
    Filter of(int position, Layer layer) {
        String condition = conditions.get(position);
        try {
            return condition.isEmpty() ? identified : EcqlFilters.parse(condition, layer);
        } catch (FilterException wrong) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, CONDITIONS, wrong.getMessage());
        }
    }

    private static Filter identified(List<String> identifiers) {
        if (identifiers.contains("")) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, IDENTIFIERS,
                    "%s must be feature identifiers, layer.id, separated by commas; one of them is blank".formatted(IDENTIFIERS));
        }
        Set<FeatureId> wanted = new LinkedHashSet<>();
        identifiers.forEach(identifier -> wanted.add(FILTERS.featureId(identifier)));
        return FILTERS.id(wanted);
    }
}
