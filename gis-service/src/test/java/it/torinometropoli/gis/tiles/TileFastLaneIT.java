package it.torinometropoli.gis.tiles;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A tile that is at hand is answered as it was when it was drawn. */
@IntegrationTest
class TileFastLaneIT {

    @LocalServerPort
    private int port;
    @Autowired
    private TileCounts counts;

    @ParameterizedTest
    @ValueSource(strings = {"/tiles/psm/11/1066/732.png", "/tiles/psm/11/1066/732.png8", "/tiles/psm/11/1066/732@2x.png",
        "/wmts/1.0.0/comuni/comuni/UTM32WGS84Quad/11/768/506.png", "/wmts/1.0.0/psm/default/GoogleMapsCompatible/11/732/1067.png8"})
    void saysTheSameOfAKeptTile(String address) {
        ServiceClient service = new ServiceClient(port);
        Answer first = service.get(address);
        long found = found();

        Answer second = service.get(address, "Origin", "https://example.org");
        Answer third = service.get(address, "If-None-Match", "\"other\", " + first.header("ETag"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(200);
        assertThat(found()).isEqualTo(found + 2);
        assertThat(second.body()).isEqualTo(first.body());
        for (String header : new String[] {"ETag", "Cache-Control", "Content-Type", "Content-Length", "X-Content-Type-Options"}) {
            assertThat(second.header(header)).as(header).isNotEmpty().isEqualTo(first.header(header));
        }
        assertThat(second.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(third.status()).isEqualTo(304);
        assertThat(third.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tiles/psm/011/1066/732.png9", "/tiles/psm/11/1066/732.", "/tiles/psm/11/1066/", "/tiles/psm/11/1066/732",
        "/tiles/psm/11/1066/732.png/x", "/tiles/psm/11/-1066/732.png", "/tiles/psm/11/1066/732@4x.png",
        "/tiles/psm/11/1066/@2x.png", "/tiles/psm/11/9999999999/732.png", "/tiles/"})
    void whatIsNoTileIsNotFound(String address) {
        assertThat(new ServiceClient(port).get(address).status()).isEqualTo(404);
    }

    private long found() {
        return counts.counts().get("memory");
    }
}
