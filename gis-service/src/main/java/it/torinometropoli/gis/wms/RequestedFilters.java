package it.torinometropoli.gis.wms;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import it.torinometropoli.gis.feature.EcqlFilters;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.feature.FilterException;
import it.torinometropoli.gis.feature.LayerScope;
import it.torinometropoli.gis.filter.FilterReader;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.ows.XmlDocument;
import it.torinometropoli.gis.xml.XmlCursor;
import it.torinometropoli.gis.xml.XmlException;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.identity.FeatureId;
import org.geotools.factory.CommonFactoryFinder;

/**
 * Which features a map shows, as three vendor parameters say of which one may be given: CQL_FILTER has a condition in ECQL for each layer,
 * or one for all; FILTER has the same in XML (Filter Encoding 1.0, 1.1 or 2.0); FEATUREID has feature identifiers, {@code layer.id} separated
 * by commas, and leaves nothing else on the map. An identifier that no feature has shows nothing.
 */
final class RequestedFilters {

    /** The most identifiers that are read. */
    static final int MOST_IDENTIFIERS = 1_000;

    private static final String CONDITIONS = "CQL_FILTER";
    private static final String DOCUMENTS = "FILTER";
    private static final String IDENTIFIERS = "FEATUREID";
    private static final List<String> NAMES = List.of(CONDITIONS, DOCUMENTS, IDENTIFIERS);
    private static final int LONGEST_DOCUMENT = 200_000;
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final String parameter;
    private final List<String> conditions;
    private final Filter identified;

    private RequestedFilters(String parameter, List<String> conditions, Filter identified) {
        this.parameter = parameter;
        this.conditions = conditions;
        this.identified = identified;
    }

    /**
     * Reads the parameters.
     *
     * @param layers how many layers LAYERS or SLD_BODY names
     * @throws OwsException when more than one is given, or one is malformed
     */
    static RequestedFilters read(KvpParameters parameters, int layers) {
        List<String> given = NAMES.stream().filter(name -> parameters.text(name).isPresent()).toList();
        if (given.size() > 1) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, given.get(1), "Give %s or %s, not both".formatted(given.get(1), given.get(0)));
        }
        String parameter = given.isEmpty() ? CONDITIONS : given.get(0);
        String text = parameters.text(parameter).orElse("");
        List<String> values = switch (parameter) {
            case CONDITIONS -> CqlFilterList.split(text);
            case DOCUMENTS -> FilterList.split(text);
            default -> List.of();
        };
        List<String> identifiers = parameters.list(IDENTIFIERS, MOST_IDENTIFIERS);
        return new RequestedFilters(parameter,
                values.size() == 1 ? Collections.nCopies(layers, values.get(0)) : RequestedLayers.perLayer(parameter, values, layers),
                identifiers.isEmpty() ? Filter.INCLUDE : identified(identifiers));
    }

    /** The parameter to blame for a condition that cannot be evaluated: conditions stand in SLD_BODY too. */
    static String decisive(KvpParameters parameters) {
        return NAMES.stream().filter(name -> parameters.text(name).isPresent()).findFirst().orElse(InlineStyles.BODY);
    }

    /**
     * The condition on the features of a layer.
     *
     * @param position of the layer, or of the group that it is asked for with, among the layers of the request
     * @throws OwsException when the condition cannot be read or does not fit the layer
     */
    Filter of(int position, FeatureSource source) {
        String condition = conditions.get(position);
        if (condition.isEmpty()) {
            return identified;
        }
        try {
            return parameter.equals(DOCUMENTS) ? document(condition, source) : EcqlFilters.parse(condition, source.layer());
        } catch (FilterException wrong) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, parameter, wrong.getMessage());
        }
    }

    /** Elements count by their local names, as clients leave namespaces out. */
    private static Filter document(String text, FeatureSource source) {
        if (text.length() > LONGEST_DOCUMENT) {
            throw new FilterException("a filter has %d characters; at most %d are read".formatted(text.length(), LONGEST_DOCUMENT));
        }
        try {
            Filter filter = new FilterReader(new XmlCursor(XmlDocument.of(text).reader()), new LayerScope(source, List.of(), null)).read();
            EcqlFilters.check(filter, source.layer());
            return filter;
        } catch (XmlException wrong) {
            throw new OwsException(wrong.fault() == XmlException.Fault.NOT_OFFERED ? ExceptionCode.OPTION_NOT_SUPPORTED
                    : ExceptionCode.INVALID_PARAMETER_VALUE, DOCUMENTS, "FILTER, " + wrong.getMessage());
        } catch (OwsException malformed) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, DOCUMENTS, malformed.getMessage());
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
