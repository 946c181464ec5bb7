package it.torinometropoli.gis.metadata;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What everybody is told of a load. */
class LoadFactsTest {

    @Test
    void aLoadChangesTheRecordEvenIfItChangesNoData() {
        LocalDate before = LocalDate.of(2026, 11, 1);
        LocalDate loaded = LocalDate.of(2026, 11, 20);

        assertThat(Resources.described(List.of(before, before), new LoadFacts.Load("comuni.zip", "00", "ISTAT", before, loaded))).isEqualTo(loaded);
        assertThat(Resources.described(List.of(loaded, before), new LoadFacts.Load("comuni.zip", "00", "ISTAT", null, before))).isEqualTo(loaded);
        assertThat(Resources.described(List.of(before, before), null)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"comuni.zip, comuni.zip", "https://example.org/dati/comuni.zip, https://example.org/dati/comuni.zip",
        "https://utente:segreto@example.org/comuni.zip?token=chiave#parte, https://example.org/comuni.zip", "https://utente@example.org, https://example.org",
        "https://example.org/a@b.zip, https://example.org/a@b.zip", "https://example.org?chiave=a/b@c, https://example.org"})
    void addressesAreToldWithoutWhatMayBeAKeyToThem(String name, String told) {
        assertThat(LoadFacts.told(name)).isEqualTo(told);
    }
}
