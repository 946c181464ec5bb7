package it.torinometropoli.gis.tiles;

import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.render.LayerVersions;
import it.torinometropoli.gis.render.MapPainter;
import it.torinometropoli.gis.tiles.TileMatrix.Tile;
import org.springframework.stereotype.Component;

/**
 * Tells the versions of tiles. A version stands for all that a tile shows: the features that can reach it, the labels that fall on it, the
 * styles that draw them. A change of anything else leaves it as it is, and it is the same on every instance.
 */
@Component
class TileVersions {

    /** The version of tiles on which nothing shows. */
    static final String NOTHING = "0";

    private final FeatureSources features;
    private final MapPainter painter;
    private final LayerVersions versions;

    TileVersions(FeatureSources features, MapPainter painter, LayerVersions versions) {
        this.features = features;
        this.painter = painter;
        this.versions = versions;
    }

    /** Grows with every change of data; versions told before hold as long as it stays. */
    long generation() {
        return features.generation();
    }

    /** The state of a layer's data. */
    Moment now(TileLayer layer) {
        long generation = generation();
        return new Moment(layer, generation, painter.asOfNow(layer.drawn()));
    }

    /**
     * A layer at one moment; later changes of data do not reach it.
     *
     * @param generation of the data, or an earlier one if they changed that very moment
     * @param painter draws the layer as it is at the moment
     */
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
        String version(Tile tile) {
            return versions.of(TileBlock.of(tile).map(layer), painter).orElse(NOTHING);
        }
    }
}
