package it.torinometropoli.gis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.loading.Dataset;
import it.torinometropoli.gis.loading.LoadReport;
import it.torinometropoli.gis.loading.LoadRequest;
import it.torinometropoli.gis.loading.Loads;
import it.torinometropoli.gis.tiles.TileCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The service started again, and several of it beside each other. */
class InstancesIT {

    private static final String TILE = "/tiles/psm/12/2132/1466.png";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path var;

    @Test
    void tilesOutliveTheService() {
        Answer before;
        try (ConfigurableApplicationContext first = StartedService.start(var)) {
            before = client(first).get(TILE);
        }
        try (ConfigurableApplicationContext again = StartedService.start(var)) {
            Answer after = client(again).get(TILE);

            assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
            assertThat(after.body()).isEqualTo(before.body());
            assertThat(drawn(again)).isZero();
            assertThat(again.getBean(TileCounts.class).counts().get("disk")).isEqualTo(1);
        }
        try (ConfigurableApplicationContext withoutCaches = StartedService.start(var, "gis.cache.enabled=false")) {
            assertThat(client(withoutCaches).get(TILE).body()).isEqualTo(before.body());
            assertThat(client(withoutCaches).get(TILE).body()).isEqualTo(before.body());
            assertThat(drawn(withoutCaches)).isEqualTo(2);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "gis.test.database", matches = "postgis", disabledReason = "H2 lets one process at a time open its file")
    void everyInstanceNoticesAChange() {
        try (ConfigurableApplicationContext one = StartedService.start(var.resolve("one"));
                ConfigurableApplicationContext two = StartedService.start(var.resolve("two"))) {
            Answer before = client(one).get("/tiles/comuni/9/266/182.png");
            assertThat(client(two).get("/tiles/comuni/9/266/182.png").header("ETag")).isEqualTo(before.header("ETag"));
            JdbcClient owner = one.getBean(JdbcClient.class);
            owner.sql("UPDATE municipality SET nome = nome || ' (prova)'").update();
            try {
                for (ConfigurableApplicationContext instance : new ConfigurableApplicationContext[] {one, two}) {
                    await().atMost(PATIENCE).until(() -> client(instance).get("/tiles/comuni/9/266/182.png", "If-None-Match", before.header("ETag"))
                            .status() == 200);
                }
            } finally {
                owner.sql("UPDATE municipality SET nome = replace(nome, ' (prova)', '')").update();
            }
            await().atMost(PATIENCE).until(() -> client(two).get("/tiles/comuni/9/266/182.png").header("ETag").equals(before.header("ETag")));
            theOtherFollowsALoad(one, two);
        }
    }

    /** What one instance loads, here its own boundaries moved by some 200 m, the map, the services and the pages of the other show as well. */
    private void theOtherFollowsALoad(ConfigurableApplicationContext one, ConfigurableApplicationContext two) {
        ServiceClient other = client(two);
        String picture = "/wms?service=WMS&version=1.3.0&request=GetMap&layers=comuni&styles=&crs=EPSG:32632&bbox=380000,4980000,400000,5000000&width=64&height=64"
                + "&format=image/png";
        Answer pictureBefore = other.get(picture);
        assertThat(pictureBefore.status()).isEqualTo(200);
        String boundaryBefore = boundary(other);
        String zoneBefore = zone(other);
        assertThat(other.get("/comuni/001272").text()).contains("non i confini ufficiali");
        Loads loads = one.getBean(Loads.class);
        LoadReport report = loads.load(new LoadRequest(Dataset.MUNICIPALITIES, moved(client(one)), "comuni.geojson",
                new LoadRequest.Origin(null, null, null, LocalDate.of(2023, 1, 1), null, null), "test", false), Locale.ITALIAN);
        try {
            assertThat(report.outcome()).as(report.findings().toString()).isEqualTo(LoadReport.Outcome.LOADED);
            await().atMost(PATIENCE).until(() -> !boundary(other).equals(boundaryBefore) && !zone(other).equals(zoneBefore));
            await().atMost(PATIENCE).until(() -> other.get("/note-legali").text().contains("ISTAT, Confini"));

            assertThat(boundary(other)).isEqualTo(boundary(client(one)));
            assertThat(zone(other)).isEqualTo(zone(client(one)));
            assertThat(other.get(picture).body()).isNotEqualTo(pictureBefore.body()).isEqualTo(client(one).get(picture).body());
            assertThat(other.get("/comuni/001272").text()).contains("Torino").doesNotContain("non i confini ufficiali");
        } finally {
            loads.undo(Dataset.MUNICIPALITIES, Locale.ITALIAN);
        }
        await().atMost(PATIENCE).until(() -> boundary(other).equals(boundaryBefore) && zone(other).equals(zoneBefore));
    }

    private static String boundary(ServiceClient service) {
        return geometry(service, "/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=comuni&resourceId=comuni.001272&outputFormat=application/json");
    }

    private static String zone(ServiceClient service) {
        return geometry(service, "/ogcapi/collections/zone_omogenee/items?f=json&limit=1");
    }

    private static String geometry(ServiceClient service, String path) {
        Answer answer = service.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return JsonMapper.builder().build().readTree(answer.body()).get("features").get(0).get("geometry").toString();
    }

    private Path moved(ServiceClient service) {
        Answer all = service.get("/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=comuni&outputFormat=application/json");
        assertThat(all.status()).isEqualTo(200);
        Matcher positions = Pattern.compile("\\[(\\d+\\.\\d+),").matcher(all.text());
        try {
            return Files.writeString(var.resolve("comuni.geojson"), positions.replaceAll(position -> "[" + (Double.parseDouble(position.group(1)) + 0.0025) + ","));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "gis.test.database", matches = "postgis", disabledReason = "H2 lets one process at a time open its file")
    void instancesThatStartTogetherOnAnEmptyDatabaseFillItOnce() {
        String url = "gis.database.url=" + System.getenv("GIS_TEST_POSTGIS_EMPTY_URL");
        List<ConfigurableApplicationContext> instances = Stream.of("one", "two").map(name -> CompletableFuture.supplyAsync(
                () -> StartedService.start(var.resolve(name), url))).toList().stream().map(CompletableFuture::join).toList();
        try {
            JdbcClient owner = instances.get(0).getBean(JdbcClient.class);
            assertThat(count("municipality", owner)).isEqualTo(312);
            assertThat(count("organisation", owner)).isEqualTo(313);
            assertThat(count("plan_edition", owner)).isEqualTo(2);
            assertThat(count("feature_action", owner)).isPositive();
            List<String> tags = instances.stream().map(instance -> client(instance).get(TILE).header("ETag")).toList();
            assertThat(tags.get(0)).isNotEmpty().isEqualTo(tags.get(1));
        } finally {
            instances.get(0).getBean(JdbcClient.class).sql("DROP OWNED BY CURRENT_USER").update();
            instances.forEach(ConfigurableApplicationContext::close);
        }
    }

    @Test
    void aLayerThatCannotBeReadKeepsWhatItHasAndHealthSaysSo() {
        try (ConfigurableApplicationContext service = StartedService.start(var)) {
            ServiceClient client = client(service);
            JdbcClient owner = service.getBean(JdbcClient.class);
            Answer before = client.get(TILE);
            assertThat(client.get("/actuator/health/data").text()).contains("\"UP\"");
            owner.sql("ALTER VIEW published_aree_protette RENAME TO hidden_aree_protette").update();
            try {
                owner.sql("UPDATE protected_area SET nome = nome").update();

                await().atMost(PATIENCE).until(() -> client.get("/actuator/health/data").text().contains("\"DEGRADED\""));
                assertThat(client.get("/actuator/health/data").text()).contains("aree_protette").doesNotContain("aree_dismesse");
                assertThat(client.get("/actuator/health").status()).isEqualTo(200);
                assertThat(client.get("/actuator/health/readiness").text()).contains("UP");
                assertThat(client.get(TILE).body()).isEqualTo(before.body());
            } finally {
                owner.sql("ALTER VIEW hidden_aree_protette RENAME TO published_aree_protette").update();
            }
            await().atMost(PATIENCE).until(() -> client.get("/actuator/health/data").text().contains("\"UP\""));
        }
    }

    private static ServiceClient client(ConfigurableApplicationContext instance) {
        return new ServiceClient(StartedService.port(instance));
    }

    private static long count(String table, JdbcClient database) {
        return database.sql("SELECT count(*) FROM " + table + " counted").query(Long.class).single();
    }

    private static long drawn(ConfigurableApplicationContext instance) {
        return instance.getBean(TileCounts.class).counts().get("drawn");
    }
}
