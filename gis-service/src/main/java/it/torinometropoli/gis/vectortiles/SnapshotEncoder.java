package it.torinometropoli.gis.vectortiles;

import java.util.List;

import it.torinometropoli.gis.feature.ShapeReader;
import it.torinometropoli.gis.feature.SnapshotSource;
import it.torinometropoli.gis.vectortiles.Thinning.Box;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** Makes tiles from the features that are held in memory, whatever the database. */
@Component
class SnapshotEncoder {

    private final TileAreas areas;
    private final AnchorLayers anchors;
    private final VectorTileSettings settings;

    SnapshotEncoder(TileAreas areas, AnchorLayers anchors, VectorTileSettings settings) {
        this.areas = areas;
        this.anchors = anchors;
        this.settings = settings;
    }

    /** Encodes what a tile shows of a layer, as {@link LayerEncoder#encode} has it. */
    byte[] encode(SnapshotSource source, TilePlace place) {
        return areas.of(source, place).map(area -> encode(source, place, chosen(source, area, place))).orElseGet(() -> new byte[0]);
    }

    private List<Integer> chosen(SnapshotSource source, Envelope area, TilePlace place) {
        Thinning<Integer> thinning = new Thinning<>(settings.maxFeatures(), place.groundUnit(), anchors.smallest(source.layer()));
        int[] boxes = source.shapes().boxes();
        for (int position : source.shapes().meeting(area)) {
            int at = 4 * position;
            thinning.add(position, new Box(boxes[at], boxes[at + 1], boxes[at + 2], boxes[at + 3]));
        }
        return thinning.kept();
    }

    private byte[] encode(SnapshotSource source, TilePlace place, List<Integer> positions) {
        LayerTile tile = new LayerTile(source.layer(), anchors.needed(source.layer()));
        TileGeometry geometry = new TileGeometry(place, areas.to(place.grid().crs()));
        ShapeReader shape = source.shapes().reader();
        for (int position : positions) {
            if (shape.read(position)) {
                SimpleFeature feature = source.featureAt(position);
                tile.add(feature, geometry.of(shape));
                if (tile.anchored()) {
                    Geometry whole = (Geometry) feature.getDefaultGeometry();
                    tile.addAnchor(feature, geometry.of(whole.getInteriorPoint().getCoordinate()));
                }
            }
        }
        return tile.toByteArray();
    }
}
