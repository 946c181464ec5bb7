package it.torinometropoli.gis.feature;

import java.util.List;
import java.util.Optional;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.filter.BoxFilter;
import it.torinometropoli.gis.filter.FilterEncoding;
import it.torinometropoli.gis.filter.FilterScope;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.xml.Prefixes;
import it.torinometropoli.gis.xml.XmlException.Fault;
import it.torinometropoli.gis.xml.XmlPlace;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.factory.CommonFactoryFinder;
import org.locationtech.jts.geom.Envelope;

/** What names mean in conditions in XML about the features of one layer. */
public final class LayerScope implements FilterScope {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final FeatureSource source;
    private final List<FilterEncoding> encodings;
    private final PropertyNames names;

    /** Looks up the properties that references mean. */
    @FunctionalInterface
    public interface PropertyNames {

        /**
         * The name in the layer's schema.
         *
         * @return empty when it is a property that no feature has a value of
         * @throws RuntimeException when there is no such property
         */
        Optional<String> property(String reference, Prefixes prefixes);
    }

    /**
     * Conditions in some languages, with references that are looked up elsewhere.
     *
     * @param encodings the languages; none to know elements by their local names alone
     * @param names looks references up; null for the names of the layer's attributes, whatever their prefix
     */
    public LayerScope(FeatureSource source, List<FilterEncoding> encodings, PropertyNames names) {
        this.source = source;
        this.encodings = List.copyOf(encodings);
        this.names = names;
    }

    /** Conditions in any language, with the names of the layer's attributes, whatever their prefix. */
    public LayerScope(FeatureSource source) {
        this(source, List.of(FilterEncoding.values()), null);
    }

    @Override
    public List<FilterEncoding> encodings() {
        return encodings;
    }

    @Override
    public Expression property(String reference, Prefixes prefixes, XmlPlace place) {
        Optional<String> property = names == null ? Optional.of(attribute(reference, place)) : names.property(reference, prefixes);
        return property.<Expression>map(FILTERS::property).orElseGet(() -> FILTERS.literal(null));
    }

    @Override
    public Filter box(Envelope box, Crs crs) {
        return BoxFilter.of(box, crs, source.bounds());
    }

    private String attribute(String reference, XmlPlace place) {
        String name = reference.substring(reference.lastIndexOf(':') + 1);
        if (name.equals(GEOMETRY) || source.layer().attribute(name).isPresent()) {
            return name;
        }
        throw place.wrong(Fault.VALUE, "filter", "layer %s has no attribute '%s'; it has: %s, %s".formatted(source.layer().name(), reference,
                String.join(", ", source.layer().attributes().stream().map(Attribute::name).toList()), GEOMETRY));
    }
}
