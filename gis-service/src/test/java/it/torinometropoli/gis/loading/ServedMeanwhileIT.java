package it.torinometropoli.gis.loading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.loading.LoadReport.Outcome;
import it.torinometropoli.gis.loading.MadeMunicipalities.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * While municipalities are loaded, refused and brought back, clients go on asking for maps, features and pages. Every answer is the one of before or the one of
 * afterwards, whole; none is an error. What is said of a layer as a whole, such as its source, may come a moment before its features.
 */
@IntegrationTest
class ServedMeanwhileIT {

    /** What is asked for; the same request has one answer as long as the data stay the same. */
    private static final List<String> ASKED = List.of(
            "/wms?service=WMS&version=1.3.0&request=GetMap&layers=comuni&styles=&crs=EPSG:32632&bbox=360000,4960000,430000,5030000&width=300&height=300&format=image/png",
            "/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=comuni&propertyName=nome,superficie_km2,qualita_geometria,geom&outputFormat=application/json",
            "/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=comuni&resourceId=comuni.001272&outputFormat=application/json",
            "/ogcapi/collections/comuni/items/comuni.001272?f=json");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    private Loads loads;
    @Autowired
    private MunicipalityTables tables;
    @Autowired
    private Catalog catalog;
    @LocalServerPort
    private int port;
    @TempDir
    private Path folder;
    private final Map<String, Set<Integer>> answers = new ConcurrentHashMap<>();
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();
    private final AtomicInteger served = new AtomicInteger();
    private volatile boolean over;

    @AfterEach
    void undo() {
        over = true;
        loads.undo(Dataset.MUNICIPALITIES, Locale.ITALIAN);
        await().atMost(PATIENCE).until(() -> catalog.layer("comuni").orElseThrow().schematic() != null);
    }

    @Test
    void everyAnswerIsWhollyTheOldOrTheNewOne() throws Exception {
        List<Row> rows = MadeMunicipalities.rows(tables.municipalities()).stream().map(row -> row.moved(at -> new Coordinate(at.x + 900, at.y))).toList();
        Map<String, Integer> before = settled();
        List<Thread> clients = new ArrayList<>();
        for (String asked : ASKED) {
            clients.add(client(asked));
        }

        assertThat(load(MadeMunicipalities.geoJson(rows))).isEqualTo(Outcome.LOADED);
        await().atMost(PATIENCE).until(() -> ASKED.stream().noneMatch(asked -> before.get(asked).equals(hash(new ServiceClient(port).get(asked)))));
        Map<String, Integer> after = settled();
        assertThat(load(MadeMunicipalities.geoJson(rows.subList(5, rows.size())))).isEqualTo(Outcome.REFUSED);
        assertThat(settled()).as("a refused load changes nothing").isEqualTo(after);
        assertThat(loads.undo(Dataset.MUNICIPALITIES, Locale.ITALIAN)).isPresent();
        await().atMost(PATIENCE).until(() -> settled().equals(before));

        int soFar = served.get();
        await().atMost(PATIENCE).until(() -> served.get() > soFar + ASKED.size());
        over = true;
        for (Thread client : clients) {
            client.join();
        }
        assertThat(errors).isEmpty();
        ASKED.forEach(asked -> assertThat(answers.get(asked)).as(asked).isSubsetOf(before.get(asked), after.get(asked)).contains(before.get(asked)));
    }

    private Map<String, Integer> settled() {
        Map<String, Integer> hashes = new HashMap<>();
        ASKED.forEach(asked -> hashes.put(asked, hash(new ServiceClient(port).get(asked))));
        return hashes;
    }

    private Thread client(String asked) {
        Thread thread = new Thread(() -> {
            ServiceClient service = new ServiceClient(port);
            while (!over) {
                Answer answer = service.get(asked);
                if (answer.status() != 200) {
                    errors.add(asked + ": " + answer.status() + " " + answer.text());
                }
                answers.computeIfAbsent(asked, none -> ConcurrentHashMap.newKeySet()).add(hash(answer));
                served.incrementAndGet();
            }
        }, "client");
        thread.start();
        return thread;
    }

    /** What tells answers apart: pictures, and the features of documents, without what is said of the layer as a whole. */
    private static int hash(Answer answer) {
        if (answer.contentType().startsWith("image")) {
            return Arrays.hashCode(answer.body());
        }
        JsonNode document = JSON.readTree(answer.body());
        StringBuilder features = new StringBuilder();
        for (JsonNode feature : document.has("features") ? document.get("features") : List.of(document)) {
            features.append(feature.get("id")).append(feature.get("properties")).append(feature.get("geometry"));
        }
        return features.toString().hashCode();
    }

    private Outcome load(String content) throws IOException {
        Path file = Files.write(folder.resolve("comuni.geojson"), content.getBytes(StandardCharsets.UTF_8));
        LoadRequest.Origin origin = new LoadRequest.Origin(null, null, null, LocalDate.of(2023, 1, 1), null, null);
        return loads.load(new LoadRequest(Dataset.MUNICIPALITIES, file, "comuni.geojson", origin, "test", false), Locale.ITALIAN).outcome();
    }
}
