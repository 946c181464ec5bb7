package it.torinometropoli.gis.vectortiles;

import java.util.List;

import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.feature.ShapeReader;
import it.torinometropoli.gis.vectortiles.Thinning.Box;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** Makes tiles from the features that are held in memory, whatever the database. */
@Component
class SnapshotEncoder implements LayerEncoder {

    private final TileAreas areas;
    private final AnchorLayers anchors;
    private final VectorTileSettings settings;

    SnapshotEncoder(TileAreas areas, AnchorLayers anchors, VectorTileSettings settings) {
        this.areas = areas;
        this.anchors = anchors;
        this.settings = settings;
    }

    @Override
    public byte[] encode(FeatureSource source, TilePlace place) {
        return areas.of(source, place).map(area -> encode(source, place, chosen(source, area, place))).orElseGet(() -> new byte[0]);
    }

    private List<Integer> chosen(FeatureSource source, Envelope area, TilePlace place) {
        Thinning<Integer> thinning = new Thinning<>(settings.maxFeatures(), place.groundUnit(), anchors.smallest(source.layer()));
        int[] boxes = source.shapes().boxes();
        for (int position : source.shapes().meeting(area)) {
            int at = 4 * position;
            thinning.add(position, new Box(boxes[at], boxes[at + 1], boxes[at + 2], boxes[at + 3]));
        }
        return thinning.kept();
    }

    private byte[] encode(FeatureSource source, TilePlace place, List<Integer> positions) {
        FeatureValues values = new FeatureValues(source.layer());
        MvtLayer features = new MvtLayer(source.layer().name(), values.names());
        MvtLayer points = new MvtLayer(source.layer().name() + ANCHORS, values.names());
        boolean anchored = anchors.needed(source.layer());
        TileGeometry geometry = new TileGeometry(place, areas.to(place.grid().crs()));
        ShapeReader shape = source.shapes().reader();
        for (int position : positions) {
            if (!shape.read(position)) {
                continue;
            }
            SimpleFeature feature = source.featureAt(position);
            addTo(features, values, feature, geometry.of(shape));
            if (anchored) {
                Geometry whole = (Geometry) feature.getDefaultGeometry();
                addTo(points, values, feature, geometry.of(whole.getInteriorPoint().getCoordinate()));
            }
        }
        ProtobufWriter tile = new ProtobufWriter();
        features.write(tile);
        points.write(tile);
        return tile.toByteArray();
    }

    private static void addTo(MvtLayer tile, FeatureValues values, SimpleFeature feature, GeometryCommands shown) {
        if (!shown.isEmpty()) {
            tile.add(values.number(feature), values.of(feature), shown);
        }
    }
}
