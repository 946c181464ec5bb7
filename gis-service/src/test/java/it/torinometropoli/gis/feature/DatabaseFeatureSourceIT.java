package it.torinometropoli.gis.feature;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariDataSource;
import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.sqlfeature.Client;
import org.awaitility.Awaitility;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.sort.SortOrder;
import org.geotools.factory.CommonFactoryFinder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Streams from the database: what they hold, how they end, and tables that are not like ours. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseFeatureSourceIT {

    @Autowired
    private JdbcClient owner;

    @Autowired
    @Qualifier("services")
    private JdbcClient services;

    @Autowired
    private Dialect dialect;

    @Autowired
    private StoredLayers stored;

    @Autowired
    private SourceLoader loader;

    @Autowired
    @Qualifier("queries")
    private HikariDataSource queries;

    @BeforeAll
    void makeTables() {
        Places.create(owner, dialect);
        owner.sql("CREATE TABLE numbered (gid INTEGER PRIMARY KEY, %s, geom GEOMETRY)".formatted(
                "nome VARCHAR(60), nota VARCHAR(60), zona BIGINT, misura NUMERIC(8, 2), attivo BOOLEAN, giorno TIMESTAMP, istante DATE, ora TIMESTAMP")).update();
        for (int id : List.of(10, 9, 100, 1)) {
            owner.sql("INSERT INTO numbered VALUES (%1$d, 'n%1$d', NULL, %1$d, %1$d.25, TRUE, '2020-01-01 00:00:00', '2020-01-%2$02d', NULL, 'SRID=4326;POINT(%3$s 45)')"
                    .formatted(id, id % 30 + 1, 7 + id / 100.0)).update();
        }
        owner.sql("GRANT SELECT ON numbered TO gis_services").update();
        view("places p");
    }

    private void view(String tables) {
        owner.sql("CREATE OR REPLACE VIEW many_places AS SELECT p.* FROM " + tables).update();
        owner.sql("GRANT SELECT ON many_places TO gis_services").update();
    }

    @AfterAll
    void dropThem() {
        owner.sql("DROP VIEW many_places").update();
        owner.sql("DROP TABLE numbered").update();
        Places.drop(owner);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "INCLUDE                                                    | 1 9 10 100",
            "IN ('numbered.9', 'numbered.100', 'numbered.x', 'numbered.09') | 9 100",
            "zona = 9                                                   | 9",
            "misura = 9.25                                              | 9",
            "misura > 9.25                                              | 10 100",
            "giorno = 2020-01-01                                        | 1 9 10 100",
            "istante AFTER 2020-01-10T00:00:00Z                         | 10 100",
            "BBOX(geom, 7.05, 44.9, 7.2, 45.1, 'EPSG:4326')             | 9 10",
            "BBOX(geom, 7.09, 45, 7.1, 45, 'EPSG:4326')                 | 9 10",
            "DWITHIN(geom, SRID=4326;POINT(7.1 45), 800, meters)        | 9 10",
            "NOT INTERSECTS(geom, SRID=4326;POINT(7.1 45))              | 1 9 100"})
    void readsTablesInOtherSystemsWithOtherTypesAndNumbersForIdentifiers(String ecql, String found) {
        Layer layer = Places.layer("numbered", "numbered", "gid");
        FeatureSource sql = stored.beyond(3, layer).orElseThrow();
        FeatureQuery query = FeatureQuery.ALL.withFilter(EcqlFilters.parse(ecql, layer));
        FeatureQuery near = query.within(new Envelope(340_000, 350_000, 4_900_000, 5_100_000));
        FeatureSource memory = loader.load(layer);

        assertThat(ids(sql, query)).extracting(id -> layer.localId(id).orElseThrow()).containsExactly(found.split(" "));
        assertThat(sql.count(query)).isEqualTo(found.split(" ").length);
        assertThat(ids(memory, query)).isEqualTo(ids(sql, query));
        assertThat(ids(sql, near)).isEqualTo(ids(memory, near));
        assertThat(coordinates(sql)).isEqualTo(coordinates(memory));
        assertThat(sql.bounds().contains(memory.bounds())).isTrue();
    }

    @Test
    void holdsLayersInMemoryUpToTheLimit() {
        assertThat(stored.beyond(30, Places.layer())).isEmpty();
        assertThat(stored.beyond(29, Places.layer())).isPresent();
    }

    @Test
    void takesAConnectionWithTheFirstFeatureAndGivesItBackAfterTheLast() {
        FeatureSource sql = stored.beyond(0, Places.layer()).orElseThrow();
        Stream<SimpleFeature> features = sql.features(FeatureQuery.ALL);

        assertThat(busy()).isZero();
        assertThat(features.peek(feature -> assertThat(busy()).isOne()).count()).isEqualTo(30);
        assertThat(busy()).isZero();
    }

    @Test
    void aStreamThatIsClosedEarlyLeavesNothingInTheDatabase() {
        view("places p");
        FeatureSource sql = stored.beyond(0, Places.layer("many", "many_places", "id")).orElseThrow();
        try (Stream<SimpleFeature> features = sql.features(FeatureQuery.ALL)) {
            assertThat(features.iterator().next().getID()).isEqualTo("many.a01");
            assertThat(busy()).isOne();
            assertThat(statementsOnPlaces()).isEqualTo(dialect == Dialect.H2 ? 0 : 1);
        }

        assertThat(busy()).isZero();
        assertThat(statementsOnPlaces()).isZero();
    }

    @Test
    void closingAStreamStopsTheStatementThatAnotherThreadWaitsFor() {
        view("places p");
        FeatureSource slow = stored.beyond(0, Places.layer("many", "many_places", "id")).orElseThrow();
        view("places p, places a, places b, places c, places d");
        Stream<SimpleFeature> features = slow.features(FeatureQuery.ALL.sortedBy(
                List.of(CommonFactoryFinder.getFilterFactory().sort("nome", SortOrder.ASCENDING))));
        CompletableFuture<Long> reading = CompletableFuture.supplyAsync(features.iterator()::hasNext).thenApply(any -> 0L);
        try (features) {
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> busy() == 1 && statementsOnPlaces() == (dialect == Dialect.H2 ? 0 : 1));
        }

        assertThatThrownBy(() -> reading.get(1, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class).hasCauseInstanceOf(FilterException.class)
                .hasMessageContaining("was stopped");
        assertThat(busy()).isZero();
        assertThat(statementsOnPlaces()).isZero();
    }

    @Test
    void aQueryWhoseClientGoesIsStoppedBeforeItsFirstRow() {
        view("places p");
        FeatureSource slow = stored.beyond(0, Places.layer("many", "many_places", "id")).orElseThrow();
        view("places p, places a, places b, places c, places d");
        AtomicBoolean gone = new AtomicBoolean();
        CompletableFuture<SimpleFeature> reading = CompletableFuture.supplyAsync(() -> firstFor(gone::get, slow));
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> busy() == 1 && statementsOnPlaces() == (dialect == Dialect.H2 ? 0 : 1));

        gone.set(true);

        assertThatThrownBy(() -> reading.get(5, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class).hasMessageContaining("was stopped");
        assertThat(busy()).isZero();
        assertThat(statementsOnPlaces()).isZero();
    }

    /** The first feature by name, as for a request of a client. */
    private static SimpleFeature firstFor(Client client, FeatureSource source) {
        ServletRequestAttributes request = new ServletRequestAttributes(new MockHttpServletRequest());
        request.setAttribute(Client.ATTRIBUTE, client, RequestAttributes.SCOPE_REQUEST);
        RequestContextHolder.setRequestAttributes(request);
        try (Stream<SimpleFeature> features = source.features(FeatureQuery.ALL.sortedBy(
                List.of(CommonFactoryFinder.getFilterFactory().sort("nome", SortOrder.ASCENDING))))) {
            return features.findFirst().orElseThrow();
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    @Test
    void refusesMoreStreamsThanThereAreConnections() {
        FeatureSource sql = stored.beyond(0, Places.layer()).orElseThrow();
        List<Stream<SimpleFeature>> streams = IntStream.range(0, queries.getMaximumPoolSize()).mapToObj(number -> sql.features(FeatureQuery.ALL)).toList();
        try {
            streams.forEach(features -> features.iterator().next());

            assertThatThrownBy(() -> sql.count(FeatureQuery.ALL)).isInstanceOf(FeaturesBusyException.class);
        } finally {
            streams.forEach(Stream::close);
        }
        assertThat(sql.count(FeatureQuery.ALL)).isEqualTo(30);
    }

    /** Connections in use; the pool is made with the first. */
    private int busy() {
        return queries.getHikariPoolMXBean() == null ? 0 : queries.getHikariPoolMXBean().getActiveConnections();
    }

    /** Statements, transactions and cursors of the services' login on the table that PostgreSQL knows of; H2 keeps none beside connections. */
    private long statementsOnPlaces() {
        return dialect == Dialect.H2 ? 0 : services.sql("SELECT count(*) FROM pg_stat_activity WHERE usename = current_user AND state <> 'idle' "
                + "AND query LIKE '%\\_places%' AND pid <> pg_backend_pid()").query(Long.class).single();
    }

    private static List<String> ids(FeatureSource source, FeatureQuery query) {
        try (Stream<SimpleFeature> features = source.features(query)) {
            return features.map(SimpleFeature::getID).toList();
        }
    }

    private static List<Coordinate> coordinates(FeatureSource source) {
        try (Stream<SimpleFeature> features = source.features(FeatureQuery.ALL)) {
            return features.map(feature -> ((Geometry) feature.getDefaultGeometry()).getCoordinate()).toList();
        }
    }
}
