package it.torinometropoli.gis.wms;

import java.util.Map;

import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WmsVersionTest {

    @ParameterizedTest(name = "{0} is answered in {1}")
    @CsvSource({"1.3.0, 1.3.0", "1.1.1, 1.1.1", "1.2.0, 1.1.1", "1.1.0, 1.1.1", "1.0.0, 1.1.1", "0.9, 1.1.1", "1.3.1, 1.3.0", "2.0.0, 1.3.0", "1.3, 1.1.1"})
    void negotiatesTheNearestLowerVersion(String asked, String answered) {
        assertThat(WmsVersion.negotiate(parameters("VERSION", asked)).text()).isEqualTo(answered);
    }

    @Test
    void answersInTheHighestVersionWhenNoneIsAskedFor() {
        assertThat(WmsVersion.negotiate(parameters("REQUEST", "GetCapabilities"))).isEqualTo(WmsVersion.V1_3_0);
    }

    @Test
    void readsTheVersionOfOldClients() {
        assertThat(WmsVersion.negotiate(parameters("WMTVER", "1.0.0"))).isEqualTo(WmsVersion.V1_1_1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1.x", "1.1.1.1.1", "1..1", "99999999999"})
    void refusesWhatIsNoVersion(String asked) {
        assertThatThrownBy(() -> WmsVersion.negotiate(parameters("VERSION", asked))).isInstanceOf(OwsException.class)
                .hasMessageContaining("1.3.0, 1.1.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "2.0.0", "1.3", "1.0.0"})
    void otherOperationsNeedAnOfferedVersion(String asked) {
        assertThatThrownBy(() -> WmsVersion.required(parameters("VERSION", asked))).isInstanceOf(OwsException.class)
                .hasMessageContaining("allowed: 1.3.0, 1.1.1");
    }

    private static KvpParameters parameters(String name, String value) {
        return KvpParameters.of(Map.of(name, value));
    }
}
