package it.torinometropoli.gis.vectortiles;

import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureSource;
import org.locationtech.jts.geom.Envelope;

/**
 * What a tile set shows, for a reader.
 *
 * @param layer the one layer; null when the set shows all
 * @param sources the features of the layers
 * @param title short title
 * @param summary what the tiles show; may be null
 * @param locale the reader's language
 */
record TilesetSubject(Layer layer, List<FeatureSource> sources, String title, String summary, Locale locale) {

    /** What all layers cover, x,y in EPSG:32632; a null envelope when they are empty. */
    Envelope bounds() {
        Envelope bounds = new Envelope();
        sources.forEach(source -> bounds.expandToInclude(source.bounds()));
        return bounds;
    }
}
