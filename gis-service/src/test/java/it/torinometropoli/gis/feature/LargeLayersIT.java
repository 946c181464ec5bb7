package it.torinometropoli.gis.feature;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.sql.DataSource;

import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.TightLimits;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The service when every layer is too large for memory. */
@TightLimits
class LargeLayersIT {

    private static final Map<String, String> FEATURES = Map.of("service", "WFS", "version", "2.0.0", "request", "GetFeature",
            "outputFormat", "application/json", "typeNames", "comuni");

    @Autowired
    private DataSource owner;

    @Autowired
    @Qualifier("services")
    private JdbcClient services;

    @LocalServerPort
    private int port;

    private ServiceClient service;

    @BeforeEach
    void connect() {
        service = new ServiceClient(port);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "count=3                                                         | 312 | Agliè, Airasca, Ala di Stura",
            "count=1&startIndex=1                                            | 312 | Airasca",
            "cql_filter=nome = 'Torino'                                      | 1   | Torino",
            "cql_filter=zona = 1 AND strToLowerCase(nome) = 'torino'         | 1   | Torino",
            "bbox=7.6,45.0,7.7,45.1,EPSG:4326&sortBy=nome DESC&count=1       | 7   | Torino",
            "resourceId=comuni.001272                                        | 1   | Torino"})
    void featuresComeFromTheDatabase(String query, int matched, String names) {
        Map<String, String> parameters = new LinkedHashMap<>(FEATURES);
        Arrays.stream(query.split("&")).map(pair -> pair.split("=", 2)).forEach(pair -> parameters.put(pair[0], pair[1]));
        JsonNode answer = new JsonMapper().readTree(service.get("/wfs", parameters).body());

        assertThat(answer.get("numberMatched").asInt()).isEqualTo(matched);
        assertThat(answer.get("features").findValuesAsString("nome")).containsExactly(names.split(", "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/wms?SERVICE=WMS&REQUEST=GetCapabilities", "/wmts?SERVICE=WMTS&REQUEST=GetCapabilities", "/api/v1/layers"})
    void capabilitiesDoNotListThem(String address) {
        Answer answer = service.get(address);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).doesNotContain("Name>comuni<", "Identifier>comuni<", "\"name\":\"comuni\"");
    }

    /** The table is locked, so that the first row does not come. */
    @Test
    @EnabledIfSystemProperty(named = "gis.test.database", matches = "postgis", disabledReason = "readers of H2 wait for no lock")
    void aClientThatGoesAwayBeforeTheFirstRowStopsTheQueryInTheDatabase() throws SQLException, IOException {
        try (Connection owner = this.owner.getConnection(); Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
            owner.setAutoCommit(false);
            owner.createStatement().execute("LOCK TABLE municipality IN ACCESS EXCLUSIVE MODE");
            client.getOutputStream().write("GET /wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=comuni HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> waiting() == 1);

            client.close();

            Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> waiting() == 0);
            owner.rollback();
        }
    }

    private int waiting() {
        return services.sql("SELECT count(*) FROM pg_stat_activity WHERE usename = current_user AND wait_event_type = 'Lock' "
                + "AND query LIKE '%published\\_comuni%'").query(Integer.class).single();
    }

    @Test
    void mapsOfThemAreRefusedWithTheReason() {
        Answer map = service.get("/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=comuni&STYLES=&CRS=EPSG:32632"
                + "&BBOX=390000,4980000,400000,4990000&WIDTH=10&HEIGHT=10&FORMAT=image/png");

        assertThat(map.text()).contains("LayerNotDefined").contains("too many features");
        assertThat(service.get("/tiles/comuni/10/532/367.png").status()).isEqualTo(404);
    }
}
