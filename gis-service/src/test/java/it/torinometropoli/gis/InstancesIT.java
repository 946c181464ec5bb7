package it.torinometropoli.gis;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.tiles.TileCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

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
        try (ConfigurableApplicationContext first = start(var)) {
            before = client(first).get(TILE);
        }
        try (ConfigurableApplicationContext again = start(var)) {
            Answer after = client(again).get(TILE);

            assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
            assertThat(after.body()).isEqualTo(before.body());
            assertThat(drawn(again)).isZero();
            assertThat(again.getBean(TileCounts.class).counts().get("disk")).isEqualTo(1);
        }
        try (ConfigurableApplicationContext withoutCaches = start(var, "gis.cache.enabled=false")) {
            assertThat(client(withoutCaches).get(TILE).body()).isEqualTo(before.body());
            assertThat(client(withoutCaches).get(TILE).body()).isEqualTo(before.body());
            assertThat(drawn(withoutCaches)).isEqualTo(2);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "gis.test.database", matches = "postgis", disabledReason = "H2 lets one process at a time open its file")
    void everyInstanceNoticesAChange() {
        try (ConfigurableApplicationContext one = start(var.resolve("one")); ConfigurableApplicationContext two = start(var.resolve("two"))) {
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
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "gis.test.database", matches = "postgis", disabledReason = "H2 lets one process at a time open its file")
    void instancesThatStartTogetherOnAnEmptyDatabaseFillItOnce() {
        String url = "gis.database.url=" + System.getenv("GIS_TEST_POSTGIS_EMPTY_URL");
        List<ConfigurableApplicationContext> instances = Stream.of("one", "two").map(name -> CompletableFuture.supplyAsync(
                () -> start(var.resolve(name), url))).toList().stream().map(CompletableFuture::join).toList();
        try {
            JdbcClient owner = instances.get(0).getBean(JdbcClient.class);
            assertThat(count("municipality", owner)).isEqualTo(312);
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
        try (ConfigurableApplicationContext service = start(var)) {
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

    /** Logging stays as it is: two services in one process cannot set it up at the same moment. */
    private static ConfigurableApplicationContext start(Path var, String... settings) {
        SpringApplicationBuilder service = new SpringApplicationBuilder(GisApplication.class).initializers(new TestDatabase(), context -> TestPropertyValues
                .of(Stream.concat(Stream.of("gis.var=" + var, "server.port=0"), Stream.of(settings))).applyTo(context));
        SpringApplication application = service.application();
        application.setListeners(application.getListeners().stream().filter(listener -> !(listener instanceof LoggingApplicationListener)).toList());
        return service.run();
    }

    private static ServiceClient client(ConfigurableApplicationContext instance) {
        return new ServiceClient(instance.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    private static long count(String table, JdbcClient database) {
        return database.sql("SELECT count(*) FROM " + table + " counted").query(Long.class).single();
    }

    private static long drawn(ConfigurableApplicationContext instance) {
        return instance.getBean(TileCounts.class).counts().get("drawn");
    }
}
