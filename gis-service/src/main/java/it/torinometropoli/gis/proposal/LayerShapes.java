package it.torinometropoli.gis.proposal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.site.PageAddress;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.springframework.stereotype.Component;

/** The published features that a shape is compared with. Layers that are not published have none. */
@Component
class LayerShapes {

    static final String MUNICIPALITIES = "comuni";
    static final String PROTECTED_AREAS = "aree_protette";
    static final String DISMISSED_AREAS = "aree_dismesse";
    static final String CATALOGUE = "catalogo_circa";

    private static final String SCHEMATIC = "schematica";

    private final Catalog catalog;
    private final FeatureSources features;

    LayerShapes(Catalog catalog, FeatureSources features) {
        this.catalog = catalog;
        this.features = features;
    }

    /**
     * A feature with its shape.
     *
     * @param id identifier within the layer
     * @param geometry valid, x,y in EPSG:32632
     */
    record Shape(Layer layer, String id, SimpleFeature feature, Geometry geometry) {

        String name() {
            return layer.attribute(Attribute.Role.NAME).map(name -> (String) feature.getAttribute(name.name())).orElse(id);
        }

        String href() {
            return PageAddress.ofFeature(layer.name(), id);
        }

        boolean schematic() {
            return layer.attribute(Attribute.Role.GEOMETRY_QUALITY).map(quality -> SCHEMATIC.equals(feature.getAttribute(quality.name()))).orElse(false);
        }

        /** The value of an attribute as text; empty when there is none. */
        Optional<String> text(String attribute) {
            return layer.attribute(attribute).map(known -> feature.getAttribute(known.name())).map(String::valueOf);
        }
    }

    /** The features of a layer whose envelopes meet an area, x,y in EPSG:32632. */
    List<Shape> meeting(String layer, Envelope area) {
        return catalog.layer(layer).map(known -> shapes(known, FeatureQuery.ALL.within(area))).orElse(List.of());
    }

    /** All features of a layer. */
    List<Shape> all(String layer) {
        return catalog.layer(layer).map(known -> shapes(known, FeatureQuery.ALL)).orElse(List.of());
    }

    /** A number that changes whenever any layer does. */
    long generation() {
        return features.generation();
    }

    /** The rules by which every feature of a layer serves actions of the plan. */
    List<RuledAction> actionsOfAll(String layer, Locale locale) {
        return catalog.layer(layer).stream().flatMap(known -> known.links().stream())
                .filter(rule -> rule.when().equals("INCLUDE"))
                .map(rule -> new RuledAction(rule.edition(), rule.action(), rule.description().in(locale))).toList();
    }

    record RuledAction(String edition, String action, String reason) {
    }

    private List<Shape> shapes(Layer layer, FeatureQuery query) {
        try (Stream<SimpleFeature> found = features.of(layer).features(query)) {
            return found.filter(feature -> feature.getDefaultGeometry() instanceof Geometry shape && !shape.isEmpty())
                    .map(feature -> new Shape(layer, layer.localId(feature.getID()).orElse(feature.getID()), feature, valid(feature))).toList();
        }
    }

    private static Geometry valid(SimpleFeature feature) {
        Geometry geometry = (Geometry) feature.getDefaultGeometry();
        return geometry.isValid() ? geometry : GeometryFixer.fix(geometry);
    }
}
