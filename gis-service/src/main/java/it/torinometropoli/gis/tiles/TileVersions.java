package it.torinometropoli.gis.tiles;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.render.LayerVersions;
import it.torinometropoli.gis.render.MapPainter;
import org.springframework.stereotype.Component;

/**
 * Tells the versions of tiles. A version stands for all that a tile shows: the features that can reach it, the labels that fall on it, the
 * styles that draw them. A change of anything else leaves it as it is, and it is the same on every instance.
 */
@Component
class TileVersions {

    /** The version of tiles on which nothing shows. */
    static final String NOTHING = "0";

    private final Catalog catalog;
    private final FeatureSources features;
    private final MapPainter painter;
    private final LayerVersions versions;

    TileVersions(Catalog catalog, FeatureSources features, MapPainter painter, LayerVersions versions) {
        this.catalog = catalog;
        this.features = features;
        this.painter = painter;
        this.versions = versions;
    }

    /** Grows with every change of data or style; versions told before hold as long as it stays. */
    long generation() {
        return features.generation() + catalog.generation();
    }

    /** The state of a layer's data. */
    Moment now(TileLayer layer) {
        long generation = generation();
        return new Moment(layer, generation, painter.asOfNow(layer.drawn()));
    }

    /** A layer at one moment; later changes of data and style do not reach it. */
    final class Moment {

        private final TileLayer layer;
        private final long generation;
        private final MapPainter painter;

        private Moment(TileLayer layer, long generation, MapPainter painter) {
            this.layer = layer;
            this.generation = generation;
            this.painter = painter;
        }

        TileLayer layer() {
            return layer;
        }

        /** The number of the moment, or of one before if the data changed meanwhile. */
        long generation() {
            return generation;
        }

        /** Draws the layer. */
        MapPainter painter() {
            return painter;
        }

        /** The version of a tile; {@link #NOTHING} when nothing shows on it. */
        String version(TileAddress address) {
            return versions.of(TileBlock.of(address).map(layer), painter).orElse(NOTHING);
        }
    }
}
