package it.torinometropoli.gis.vectortiles;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.Layer.GeometryKind;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.Style;
import org.geotools.api.style.TextSymbolizer;
import org.springframework.stereotype.Component;

/**
 * Tells which layers need anchor points in their tiles: one point for each feature where symbols and labels go. It follows from the whole shape,
 * so that neighbouring tiles agree, whereas a client that goes by the cut shapes would label each piece.
 */
@Component
class AnchorLayers {

    private final Catalog catalog;

    AnchorLayers(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Whether a style of a layer of lines or polygons puts symbols or labels at points. */
    boolean needed(Layer layer) {
        return layer.geometry() != GeometryKind.POINT && layer.styles().stream().flatMap(name -> catalog.style(name).stream()).anyMatch(AnchorLayers::marks);
    }

    /** The smallest features that tiles of a layer take. */
    Thinning.Smallest smallest(Layer layer) {
        return needed(layer) ? Thinning.Smallest.ANY : Thinning.Smallest.A_UNIT;
    }

    private static boolean marks(Style style) {
        return style.featureTypeStyles().stream().map(FeatureTypeStyle::rules).flatMap(rules -> rules.stream())
                .flatMap(rule -> rule.symbolizers().stream())
                .anyMatch(symbolizer -> symbolizer instanceof PointSymbolizer || symbolizer instanceof TextSymbolizer);
    }
}
