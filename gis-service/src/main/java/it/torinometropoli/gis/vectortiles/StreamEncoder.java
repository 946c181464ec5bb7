package it.torinometropoli.gis.vectortiles;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.feature.ShapeTable;
import it.torinometropoli.gis.vectortiles.Thinning.Box;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** Makes tiles from features as a query gives them, of which only those that the tile keeps are held. */
@Component
class StreamEncoder implements LayerEncoder {

    private final TileAreas areas;
    private final AnchorLayers anchors;
    private final VectorTileSettings settings;

    StreamEncoder(TileAreas areas, AnchorLayers anchors, VectorTileSettings settings) {
        this.areas = areas;
        this.anchors = anchors;
        this.settings = settings;
    }

    @Override
    public byte[] encode(FeatureSource source, TilePlace place) {
        return areas.of(source, place).map(area -> encode(source, place, chosen(source, area, place))).orElseGet(() -> new byte[0]);
    }

    private List<SimpleFeature> chosen(FeatureSource source, Envelope area, TilePlace place) {
        Thinning<SimpleFeature> thinning = new Thinning<>(settings.maxFeatures(), place.groundUnit(), anchors.smallest(source.layer()));
        try (Stream<SimpleFeature> features = source.features(FeatureQuery.ALL.within(area))) {
            for (Iterator<SimpleFeature> next = features.iterator(); next.hasNext(); ) {
                SimpleFeature feature = next.next();
                if (feature.getDefaultGeometry() instanceof Geometry shape && !shape.isEmpty()) {
                    thinning.add(feature, box(shape.getEnvelopeInternal()));
                }
            }
        }
        return thinning.kept();
    }

    private static Box box(Envelope envelope) {
        return new Box(down(envelope.getMinX()), down(envelope.getMinY()), up(envelope.getMaxX()), up(envelope.getMaxY()));
    }

    private static long down(double metres) {
        return (long) Math.floor(metres * ShapeTable.UNITS_PER_METRE);
    }

    private static long up(double metres) {
        return (long) Math.ceil(metres * ShapeTable.UNITS_PER_METRE);
    }

    private byte[] encode(FeatureSource source, TilePlace place, List<SimpleFeature> features) {
        LayerTile tile = new LayerTile(source.layer(), anchors.needed(source.layer()));
        TileGeometry geometry = new TileGeometry(place, areas.to(place.grid().crs()));
        for (SimpleFeature feature : features) {
            Geometry shape = (Geometry) feature.getDefaultGeometry();
            tile.add(feature, geometry.of(shape));
            if (tile.anchored()) {
                tile.addAnchor(feature, geometry.of(shape.getInteriorPoint().getCoordinate()));
            }
        }
        return tile.toByteArray();
    }
}
