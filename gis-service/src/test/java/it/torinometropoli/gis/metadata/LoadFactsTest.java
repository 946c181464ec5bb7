package it.torinometropoli.gis.metadata;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What everybody is told of the file of a load. */
class LoadFactsTest {

    @ParameterizedTest
    @CsvSource({"comuni.zip, comuni.zip", "https://example.org/dati/comuni.zip, https://example.org/dati/comuni.zip",
        "https://utente:segreto@example.org/comuni.zip?token=chiave#parte, https://example.org/comuni.zip", "https://utente@example.org, https://example.org",
        "https://example.org/a@b.zip, https://example.org/a@b.zip", "https://example.org?chiave=a/b@c, https://example.org"})
    void addressesAreToldWithoutWhatMayBeAKeyToThem(String name, String told) {
        assertThat(LoadFacts.told(name)).isEqualTo(told);
    }
}
