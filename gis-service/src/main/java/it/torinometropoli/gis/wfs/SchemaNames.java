package it.torinometropoli.gis.wfs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.feature.LayerScope;
import it.torinometropoli.gis.filter.FilterEncoding;
import it.torinometropoli.gis.filter.FilterScope;
import it.torinometropoli.gis.format.GmlNames;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.xml.Prefixes;

/**
 * Names of our schema as requests write them: {@code psm:nome} with any prefix that is bound to our namespace, or {@code nome}. Property
 * names are looked up in the layer before anything else happens to them; any other path of XPath is refused.
 */
final class SchemaNames {

    /** Properties that every GML feature may have and ours do not use: they have no value. */
    private static final Set<String> UNUSED_OF_GML = Set.of("metaDataProperty", "description", "descriptionReference", "identifier",
            "name", "location");

    private static final Set<String> GML = Set.of(GmlNames.GML, GmlNames.EARLIER_GML);

    /** The envelope that GML gives every feature: a shape and no text or number, and here the same as that of the geometry. */
    private static final String ENVELOPE_OF_GML = "boundedBy";

    private final Prefixes prefixes;

    /** Names in a request with these prefixes. */
    public SchemaNames(Prefixes prefixes) {
        this.prefixes = prefixes;
    }

    /**
     * What names mean in the conditions of a query, which the prefixes where they stand decide.
     *
     * @param languages those that conditions may be in; none to know elements by their local names
     */
    static FilterScope scope(FeatureSource source, List<FilterEncoding> languages) {
        return new LayerScope(source, languages,
                (reference, prefixes) -> new SchemaNames(prefixes).property(reference, source.layer(), "filter"));
    }

    /**
     * The layer of a type name.
     *
     * @param layers the layers that are offered
     * @param locator the parameter to blame
     * @throws OwsException when there is no such layer
     */
    public Layer layer(String name, List<Layer> layers, String locator) {
        String local = local(name, locator);
        return layers.stream().filter(layer -> layer.localName().equals(local)).findFirst()
                .orElseThrow(() -> OwsException.notAllowed(locator, name, layers.stream().map(layer -> GmlNames.layers(layer.localName())).toList()));
    }

    /**
     * The name in the layer's schema that a reference means.
     *
     * @param reference a property name, after the type's name and a slash or by itself, with the position {@code [1]} or without
     * @return empty when it is a property that GML gives every feature and that has no value here
     * @throws OwsException when the layer has no such property
     */
    public Optional<String> property(String reference, Layer layer, String locator) {
        String name = withoutPosition(withoutType(reference.strip(), layer));
        if (ofGml(name, UNUSED_OF_GML)) {
            return Optional.empty();
        }
        if (ofGml(name, Set.of(ENVELOPE_OF_GML))) {
            throw new OwsException(ExceptionCode.OPERATION_PROCESSING_FAILED, locator,
                    "%s cannot be used here; use the geometry %s".formatted(name, GmlNames.layers(FeatureSource.GEOMETRY)));
        }
        String local = local(name, locator);
        if (layer.attribute(local).isEmpty() && !local.equals(FeatureSource.GEOMETRY)) {
            throw OwsException.notAllowed(locator, reference, names(layer));
        }
        return Optional.of(local);
    }

    /** The properties of a layer in the order of its schema. */
    public static List<String> names(Layer layer) {
        return Stream.concat(layer.attributes().stream().map(Attribute::name), Stream.of(FeatureSource.GEOMETRY)).toList();
    }

    private boolean ofGml(String name, Set<String> localNames) {
        int colon = name.indexOf(':');
        return colon > 0 && localNames.contains(name.substring(colon + 1))
                && prefixes.namespace(name.substring(0, colon)).filter(GML::contains).isPresent();
    }

    private static String withoutType(String reference, Layer layer) {
        int slash = reference.lastIndexOf('/');
        if (slash <= 0) {
            return reference;
        }
        String type = reference.substring(reference.startsWith("/") ? 1 : 0, slash);
        return type.substring(type.indexOf(':') + 1).equals(layer.localName()) ? reference.substring(slash + 1) : reference;
    }

    /** Every property occurs once at most, so that its first occurrence is the property. */
    private static String withoutPosition(String name) {
        return name.endsWith("[1]") ? name.substring(0, name.length() - 3) : name;
    }

    private String local(String name, String locator) {
        int colon = name.indexOf(':');
        if (colon < 0) {
            return name;
        }
        String prefix = name.substring(0, colon);
        // OWSLib repeats our prefix in documents without binding it
        Optional<String> ours = Optional.of(GmlNames.LAYERS).filter(namespace -> prefix.equals(GmlNames.LAYERS_PREFIX));
        String namespace = prefixes.namespace(prefix).or(() -> ours).orElseThrow(() -> new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, locator,
                "the prefix of '%s' is not bound; bind it to %s or leave it out".formatted(name, GmlNames.LAYERS)));
        if (!namespace.equals(GmlNames.LAYERS)) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, locator,
                    "'%s' is of the namespace %s; allowed: %s".formatted(name, namespace, GmlNames.LAYERS));
        }
        return name.substring(colon + 1);
    }
}
