package it.torinometropoli.gis.tiles;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import it.torinometropoli.gis.tiles.TileMatrix.Tile;
import org.geotools.api.feature.simple.SimpleFeature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What becomes of tiles when somebody changes the data in the database. */
@IntegrationTest
class TileChangesIT {

    private static final String SITE = "AD-001";
    private static final String FAR_SITE = "AD-040";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient owner;
    @Autowired
    private Catalog catalog;
    @Autowired
    private FeatureSources features;
    @Autowired
    private TileLayers layers;
    @Autowired
    private TileVersions versions;
    @Autowired
    private TileCounts counts;

    private ServiceClient service;
    private String name;

    @BeforeEach
    void connect() {
        service = new ServiceClient(port);
        name = owner.sql("SELECT nome FROM dismissed_site WHERE id = ?").param(SITE).query(String.class).single();
    }

    @AfterEach
    void restore() {
        rename(name);
        await().atMost(PATIENCE).until(() -> site(SITE).getAttribute("nome").equals(name));
    }

    @ParameterizedTest
    @CsvSource({"aree_dismesse, 13", "psm, 13", "psm, 15"})
    void aChangeRenewsTheTilesThatItTouchesAndNoOthers(String layer, int zoom) {
        String touched = address(layer, zoom, SITE);
        String untouched = address(layer, zoom, FAR_SITE);
        Answer before = service.get(touched);
        Answer beforeToo = service.get(untouched);

        rename("Un altro nome");

        Answer after = await().atMost(PATIENCE).until(() -> service.get(touched, "If-None-Match", before.header("ETag")),
                answer -> answer.status() == 200);
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
        long drawn = drawn();
        assertThat(service.get(untouched, "If-None-Match", beforeToo.header("ETag")).status()).isEqualTo(304);
        assertThat(service.get(untouched).body()).isEqualTo(beforeToo.body());
        assertThat(drawn()).isEqualTo(drawn);
    }

    @Test
    void aChangeThatIsTakenBackGivesBackTheVersion() {
        String touched = address("aree_dismesse", 14, SITE);
        Answer before = service.get(touched);
        rename("Un altro nome");
        await().atMost(PATIENCE).until(() -> service.get(touched, "If-None-Match", before.header("ETag")).status() == 200);

        rename(name);

        await().atMost(PATIENCE).until(() -> service.get(touched, "If-None-Match", before.header("ETag")).status() == 304);
        assertThat(service.get(touched).body()).isEqualTo(before.body());
    }

    @Test
    void aFeatureThatMovesRenewsWhereItWasAndWhereItIs() {
        String left = address("aree_dismesse", 14, SITE);
        String reached = address("aree_dismesse", 14, FAR_SITE);
        String leftTag = service.get(left).header("ETag");
        String reachedTag = service.get(reached).header("ETag");
        owner.sql("CREATE TABLE kept_place AS SELECT geom FROM dismissed_site WHERE id = ?").param(SITE).update();
        try {
            owner.sql("UPDATE dismissed_site SET geom = (SELECT other.geom FROM dismissed_site other WHERE other.id = ?) WHERE id = ?")
                    .params(FAR_SITE, SITE).update();

            await().atMost(PATIENCE).until(() -> service.get(left, "If-None-Match", leftTag).status() == 200);
            assertThat(service.get(reached, "If-None-Match", reachedTag).status()).isEqualTo(200);
        } finally {
            owner.sql("UPDATE dismissed_site SET geom = (SELECT geom FROM kept_place) WHERE id = ?").param(SITE).update();
            owner.sql("DROP TABLE kept_place").update();
        }
        await().atMost(PATIENCE).until(() -> service.get(left, "If-None-Match", leftTag).status() == 304);
    }

    @Test
    void aLinkMadeByHandShowsToo() {
        int links = actions();
        owner.sql("INSERT INTO feature_action (layer, feature_id, edition, action, relation, basis, author, created_on) "
                + "SELECT 'aree_dismesse', ?, edition, code, 'prova', 'prova', 'prova', CURRENT_DATE FROM plan_action WHERE edition = '2024-2026' "
                + "AND code NOT IN (SELECT action FROM feature_action WHERE layer = 'aree_dismesse' AND feature_id = ?) "
                + "FETCH FIRST 1 ROW ONLY").params(SITE, SITE).update();
        try {
            await().atMost(PATIENCE).until(() -> actions() == links + 1);
        } finally {
            owner.sql("DELETE FROM feature_action WHERE author = 'prova'").update();
        }
        await().atMost(PATIENCE).until(() -> actions() == links);
    }

    @Test
    void simultaneousMissesDrawOnce() {
        String address = address("psm", 16, FAR_SITE);
        TileVersions.Moment moment = versions.now(layers.inDefaultStyle("psm"));
        TileAddress asked = new TileAddress(moment.layer(), tile(16, FAR_SITE), TileFormat.PNG);
        long shown = TileBlock.around(asked, 4).tiles().stream()
                .filter(tile -> !moment.version(asked.at(tile)).equals(TileVersions.NOTHING)).count();
        long before = drawn();
        Supplier<byte[]> ask = () -> service.get(address).body();

        List<byte[]> answers = Stream.generate(() -> CompletableFuture.supplyAsync(ask)).limit(12).toList().stream()
                .map(CompletableFuture::join).toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer).isEqualTo(answers.get(0)));
        assertThat(drawn() - before).isEqualTo(shown);
    }

    @Test
    void aTileOnWhichNothingShowsIsNotDrawn() {
        long before = drawn();

        Answer answer = service.get("/tiles/psm/12/0/0.png");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().length).isLessThan(2_000);
        assertThat(drawn()).isEqualTo(before);
    }

    private int actions() {
        Object codes = site(SITE).getAttribute("azioni");
        return codes == null ? 0 : codes.toString().split(";").length;
    }

    private void rename(String to) {
        owner.sql("UPDATE dismissed_site SET nome = ? WHERE id = ?").params(to, SITE).update();
    }

    private long drawn() {
        return counts.counts().get("drawn");
    }

    private String address(String layer, int zoom, String site) {
        Tile tile = tile(zoom, site);
        return "/tiles/%s/%d/%d/%d.png".formatted(layer, zoom, tile.column(), tile.row());
    }

    private Tile tile(int zoom, String site) {
        Envelope place = CrsTransform.between(Crs.UTM32, Crs.WEB_MERCATOR)
                .apply(((Geometry) site(site).getDefaultGeometry()).getEnvelopeInternal());
        TileMatrix matrix = TileMatrixSet.GOOGLE_MAPS_COMPATIBLE.atZoom(zoom).orElseThrow();
        double side = TileMatrixSet.GOOGLE_MAPS_COMPATIBLE.tileSide(zoom);
        int column = (int) ((place.centre().x - TileMatrixSet.GOOGLE_MAPS_COMPATIBLE.origin().x) / side);
        int row = (int) ((TileMatrixSet.GOOGLE_MAPS_COMPATIBLE.origin().y - place.centre().y) / side);
        return matrix.tile(column, row).orElseThrow();
    }

    private SimpleFeature site(String id) {
        Layer layer = catalog.layer("aree_dismesse").orElseThrow();
        return features.of(layer).feature(layer.featureId(id)).orElseThrow();
    }
}
