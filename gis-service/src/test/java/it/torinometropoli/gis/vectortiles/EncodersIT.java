package it.torinometropoli.gis.vectortiles;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import javax.sql.DataSource;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.feature.SnapshotSource;
import it.torinometropoli.gis.vectortiles.DecodedTile.Feature;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Tiles that PostGIS makes and those that the service makes from memory. */
@IntegrationTest
class EncodersIT {

    @Autowired
    private Catalog catalog;
    @Autowired
    private FeatureSources sources;
    @Autowired
    private SnapshotEncoder inMemory;
    @Autowired
    private PostgisEncoder inDatabase;
    @Autowired
    private StreamEncoder streamed;
    @Autowired
    private TileAreas areas;
    @Autowired
    private AnchorLayers anchors;
    @Autowired
    private DataSource owner;

    @ParameterizedTest
    @CsvSource({"WEB_MERCATOR, 0, 0, 0", "WEB_MERCATOR, 7, 66, 45", "WEB_MERCATOR, 9, 266, 183", "WEB_MERCATOR, 11, 1067, 735",
        "WEB_MERCATOR, 14, 8541, 5889", "UTM32, 9, 126, 192", "UTM32, 12, 1012, 1536"})
    @EnabledIfSystemProperty(named = "gis.test.database", matches = "postgis", disabledReason = "H2 does not encode tiles")
    void bothEncodersGiveTheSameFeaturesWithinAUnit(TileGrid grid, int zoom, int column, int row) {
        TilePlace place = new TilePlace(grid, grid.set().find(zoom, column, row));
        for (Layer layer : catalog.layers()) {
            SnapshotSource source = sources.snapshot(layer);
            compare(layer.name(), DecodedTile.of(inMemory.encode(source, place)), DecodedTile.of(inDatabase.encode(source, place)));
        }
    }

    @ParameterizedTest
    @CsvSource({"WEB_MERCATOR, 7, 66, 45", "WEB_MERCATOR, 9, 266, 183"})
    @EnabledIfSystemProperty(named = "gis.test.database", matches = "postgis", disabledReason = "H2 does not encode tiles")
    void bothChooseTheSameFeaturesWhereThereAreTooMany(TileGrid grid, int zoom, int column, int row) {
        VectorTileSettings few = new VectorTileSettings(40, Duration.ZERO, true);
        TilePlace place = new TilePlace(grid, grid.set().find(zoom, column, row));
        SnapshotSource source = sources.snapshot(catalog.layer("aree_protette").orElseThrow());
        DecodedTile one = DecodedTile.of(new SnapshotEncoder(areas, anchors, few).encode(source, place));
        DecodedTile other = DecodedTile.of(new PostgisEncoder(owner, Dialect.POSTGIS, areas, anchors, few).encode(source, place));

        assertThat(one.layer("aree_protette_anchor").size()).isBetween(10, 40);
        compare("aree_protette", one, other);
    }

    @ParameterizedTest
    @CsvSource({"WEB_MERCATOR, 7, 66, 45", "WEB_MERCATOR, 9, 266, 183", "UTM32, 12, 1012, 1536"})
    void streamedFeaturesGiveTheSameTileAsThoseInMemory(TileGrid grid, int zoom, int column, int row) {
        TilePlace place = new TilePlace(grid, grid.set().find(zoom, column, row));
        for (Layer layer : catalog.layers()) {
            assertThat(streamed.encode(sources.of(layer), place)).as(layer.name()).isEqualTo(inMemory.encode(sources.snapshot(layer), place));
        }
    }

    private static void compare(String layer, DecodedTile one, DecodedTile other) {
        for (String name : new String[] {layer, layer + LayerEncoder.ANCHORS}) {
            Map<String, Feature> left = visible(one, name);
            Map<String, Feature> right = visible(other, name);
            assertThat(left.keySet()).as(name).isEqualTo(right.keySet());
            left.forEach((id, feature) -> {
                assertThat(right.get(id).values()).as(id).isEqualTo(feature.values());
                assertThat(right.get(id).number()).as(id).isEqualTo(feature.number());
                assertThat(DiscreteHausdorffDistance.distance(feature.shape(), right.get(id).shape(), 0.2)).as(name + " " + id).isLessThanOrEqualTo(1.5);
            });
        }
    }

    /** Without polygons of a few square units, of which one unit more or less decides whether anything is left. */
    private static Map<String, Feature> visible(DecodedTile tile, String layer) {
        Map<String, Feature> visible = new TreeMap<>(tile.byId(layer));
        visible.values().removeIf(feature -> feature.shape().getDimension() == 2 && feature.shape().getArea() < 4);
        return visible;
    }
}
