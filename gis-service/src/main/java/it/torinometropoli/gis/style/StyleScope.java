package it.torinometropoli.gis.style;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

import it.torinometropoli.gis.filter.FilterEncoding;
import it.torinometropoli.gis.filter.FilterFunctions;
import it.torinometropoli.gis.filter.FilterScope;
import it.torinometropoli.gis.xml.Prefixes;
import it.torinometropoli.gis.xml.XmlException.Fault;
import it.torinometropoli.gis.xml.XmlPlace;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.factory.CommonFactoryFinder;

/** What names mean in a style: the properties of the layer that the document is about at the moment. */
final class StyleScope implements FilterScope {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.:-]*");
    private static final SortedSet<String> FUNCTIONS = functionNames();

    private Set<String> properties;

    /** From here on, the properties that may be named; null for any. */
    void properties(Set<String> allowed) {
        this.properties = allowed;
    }

    /** None: many styles are sloppy with namespaces. */
    @Override
    public List<FilterEncoding> encodings() {
        return List.of();
    }

    @Override
    public Expression property(String reference, Prefixes prefixes, XmlPlace place) {
        String name = properties == null || properties.contains(reference) ? reference : reference.substring(reference.lastIndexOf(':') + 1);
        if (!NAME.matcher(reference).matches()) {
            throw place.wrong(Fault.VALUE, null, "'%s' is not the name of a property".formatted(reference));
        }
        if (properties != null && !properties.contains(name)) {
            throw place.wrong(Fault.VALUE, null, "there is no property '%s'; there are: %s".formatted(name,
                    String.join(", ", properties.stream().sorted().toList())));
        }
        return FILTERS.property(name);
    }

    @Override
    public Collection<String> functions() {
        return FUNCTIONS;
    }

    private static SortedSet<String> functionNames() {
        SortedSet<String> names = new TreeSet<>(FilterFunctions.NAMES);
        names.add(EnvironmentVisitor.FUNCTION);
        return Collections.unmodifiableSortedSet(names);
    }
}
