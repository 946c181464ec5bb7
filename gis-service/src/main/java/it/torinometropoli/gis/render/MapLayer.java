package it.torinometropoli.gis.render;

import it.torinometropoli.gis.catalog.Layer;
import org.geotools.api.filter.Filter;
import org.geotools.api.style.Style;

/**
 * One layer of a map.
 *
 * @param layer the layer
 * @param style how to draw it
 * @param filter which features to draw, {@link Filter#INCLUDE} for all; geometries in it are x,y in EPSG:32632
 */
public record MapLayer(Layer layer, Style style, Filter filter) {
}
