package it.torinometropoli.gis.vectortiles;

import java.time.Duration;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import org.geotools.api.feature.simple.SimpleFeature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What becomes of vector tiles when somebody changes the data in the database. */
@IntegrationTest
class VectorTileChangesIT {

    private static final String SITE = "AD-002";
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

    @Test
    void aChangeRenewsTheTilesThatItTouchesAndNoOthers() {
        String touched = service.get(address(SITE)).header("ETag");
        String untouched = service.get(address(FAR_SITE)).header("ETag");

        rename("Un altro nome");

        await().atMost(PATIENCE).until(() -> !service.get(address(SITE)).header("ETag").equals(touched));
        assertThat(DecodedTile.of(service.get(address(SITE)).body()).byId("aree_dismesse_anchor").get(SITE).values()).containsEntry("nome", "Un altro nome");
        assertThat(service.get(address(FAR_SITE)).header("ETag")).isEqualTo(untouched).isNotEqualTo(touched);
    }

    private void rename(String to) {
        owner.sql("UPDATE dismissed_site SET nome = ? WHERE id = ?").params(to, SITE).update();
    }

    private SimpleFeature site(String id) {
        return features.of(catalog.layer("aree_dismesse").orElseThrow()).feature("aree_dismesse." + id).orElseThrow();
    }

    /** The tile of zoom 13 on which a site lies. */
    private String address(String id) {
        Coordinate place = CrsTransform.between(Crs.UTM32, Crs.WEB_MERCATOR).apply((Geometry) site(id).getDefaultGeometry()).getInteriorPoint().getCoordinate();
        double side = TileGrid.WEB_MERCATOR.set().tileSide(13);
        Coordinate origin = TileGrid.WEB_MERCATOR.set().origin();
        return "/tiles/aree_dismesse/13/%d/%d.mvt".formatted((int) ((place.x - origin.x) / side), (int) ((origin.y - place.y) / side));
    }
}
