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

class RequestedEnvironmentTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "colore:#ff0000         | {colore=#ff0000}",
        "colore:#ff0000;passo:3 | {colore=#ff0000, passo=3}",
        "a:1;                   | {a=1}",
        "a:                     | {a=}",
        "a:12:30                | {a=12:30}",
        "a : b c                | {a=b c}",
        "a:1\\;2;b:c\\:\\\\d    | {a=1;2, b=c:\\d}"})
    void namesValues(String text, String values) {
        assertThat(read(text)).hasToString(values);
    }

    @Test
    void isEmptyWhenAbsent() {
        assertThat(RequestedEnvironment.read(KvpParameters.of(Map.of()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"colore", ":1", "a b:1", "a:1;a:2", "1:1", "a;b:1"})
    void refusesWhatIsNoPairOfNameAndValue(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(OwsException.class).hasMessageStartingWith("ENV ");
    }

    @Test
    void isBounded() {
        StringBuilder many = new StringBuilder();
        for (int number = 0; number < 51; number++) {
            many.append("a").append(number).append(":1;");
        }

        assertThatThrownBy(() -> read(many.toString())).hasMessageContaining("more than 50");
        assertThatThrownBy(() -> read("a:" + "x".repeat(201))).hasMessageContaining("200");
        assertThatThrownBy(() -> read("a".repeat(65) + ":1")).hasMessageContaining("must be name:value");
    }

    private static Map<String, String> read(String text) {
        return RequestedEnvironment.read(KvpParameters.of(Map.of("ENV", text)));
    }
}
