package it.torinometropoli.gis.opendata;

import java.util.Locale;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.format.GmlNames;

/**
 * A layer of a QGIS project.
 *
 * @param layer what it shows
 * @param id unique within the project, of more than ten letters as QGIS wants it
 * @param provider what QGIS calls the kind of source
 * @param source where QGIS finds it
 * @param vector whether it holds features, rather than pictures of them
 */
record QgisLayer(Layer layer, String id, String provider, String source, boolean vector) {

    /** The layer as pictures from the WMS, in its default style. */
    static QgisLayer map(Layer layer, String root) {
        return new QgisLayer(layer, "layer_wms_" + layer.localName(), "wms", ("contextualWMSLegend=0&crs=EPSG:32632&dpiMode=4&featureCount=10&format=image/png"
                + "&layers=%s&styles=%s&url=%s/wms").formatted(layer.name(), layer.styles().get(0), root), false);
    }

    /** The layer's features from the WFS, of the part of the map that is seen. */
    static QgisLayer features(Layer layer, String root) {
        return new QgisLayer(layer, "layer_wfs_" + layer.localName(), "WFS", ("pagingEnabled='true' pageSize='1000' preferCoordinatesForWfsT11='false' "
                + "restrictToRequestBBOX='1' srsname='EPSG:32632' typename='%s' url='%s/wfs' version='2.0.0'")
                .formatted(GmlNames.layers(layer.name()), root), true);
    }

    String title(Locale locale) {
        return layer.title().in(locale);
    }
}
