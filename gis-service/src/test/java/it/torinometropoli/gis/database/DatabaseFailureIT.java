package it.torinometropoli.gis.database;

import com.zaxxer.hikari.HikariDataSource;
import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
@DirtiesContext
class DatabaseFailureIT {

    private static final String SESSION = "sessione=MGY4ZmFkNWItZDljYi00NjlmLWExNjUtNzA4Njc3Mjg5NTBl";

    @LocalServerPort
    private int port;
    @Autowired
    private HikariDataSource owner;
    @Autowired
    @Qualifier("services")
    private HikariDataSource services;
    @Autowired
    @Qualifier("workflow")
    private HikariDataSource workflow;

    @BeforeEach
    void loseTheDatabase() {
        owner.close();
        services.close();
        workflow.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "/wms?service=WMS&version=1.3.0&request=GetMap&layers=psm&styles=&crs=EPSG:32632&bbox=380000,4970000,410000,5000000"
                    + "&width=100&height=100&format=image/png",
            "/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=comuni&count=1",
            "/api/v1/layers",
            "/"})
    void mapsFeaturesAndPagesGoOn(String address) {
        assertThat(new ServiceClient(port).get(address).status()).isEqualTo(200);
    }

    @Test
    void theApisSaySoAndWhenToTryAgain() {
        Answer answer = new ServiceClient(port).get("/api/v1/plan?lang=en");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.text()).contains("cannot be reached at this moment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account?lang=it", "/proposte?lang=it"})
    void theRestrictedAreaSaysSoAsAPage(String address) {
        Answer answer = new ServiceClient(port).get(address, "Accept", "text/html", "Cookie", SESSION);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("30");
        assertThat(answer.text()).contains("<h1", "non sono raggiungibili in questo momento");
    }

    @Test
    void healthReportsIt() {
        Answer answer = new ServiceClient(port).get("/actuator/health");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text()).contains("\"status\":\"DOWN\"");
    }
}
