package it.torinometropoli.gis;

import java.util.List;

import it.torinometropoli.gis.loading.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What stands on the command line of a load. */
class LoadArgumentsTest {

    @Test
    void optionsAreSetOffByABlankOrAnEqualsSign() {
        LoadArguments arguments = LoadArguments.of(List.of("comuni", "--date", "2023-01-01", "a.zip", "--crs=EPSG:3003", "--dry-run", "--gis.var=/v"));

        assertThat(arguments.dataset()).isEqualTo(Dataset.MUNICIPALITIES);
        assertThat(arguments.file()).isEqualTo("a.zip");
        assertThat(arguments.trial()).isTrue();
        assertThat(arguments.undo()).isFalse();
        assertThat(arguments.origin().date()).hasToString("2023-01-01");
        assertThat(arguments.origin().crs().code()).isEqualTo("EPSG:3003");
        assertThat(arguments.settings()).containsExactly("--gis.var=/v");
    }

    @Test
    void aLicenceNeedsNoAddressAsOnThePage() {
        assertThat(LoadArguments.of(List.of("zone_omogenee", "z.csv", "--source", "CMTo", "--licence", "CC BY 4.0")).origin().licence()).isEqualTo("CC BY 4.0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            comuni                                                     | a data set and a file or address are needed
            comune a.zip                                               | no data set 'comune'; there are: comuni
            --undo comuni a.zip                                        | --undo takes one data set
            comuni a.zip --date ieri                                   | takes a day such as 2023-01-01, not 'ieri'
            comuni a.zip --crs EPSG:1                                  | --crs takes one of
            comuni a.zip --lang fr                                     | takes it or en, not 'fr'
            comuni a.zip --source                                      | --source needs a value
            comuni a.zip --source=                                     | --source needs a value
            comuni a.zip --fonte x                                     | unknown option '--fonte'
            comuni a.zip --licence-url https://example.org             | the licence that --licence names
            comuni a.zip --licence=x --licence-url=javascript:alert(1) | which begins with https://
            """)
    void whatIsWrongIsSaidBeforeAnythingIsOpened(String words, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> LoadArguments.of(List.of(words.split(" ")))).withMessageContaining(message);
    }

    @Test
    void textsAreAsLongAsTheDatabaseKeepsThem() {
        String long300 = "x".repeat(301);
        assertThatIllegalArgumentException().isThrownBy(() -> LoadArguments.of(List.of("comuni", "a.zip", "--source", long300))).withMessageContaining("300 characters");
        assertThatIllegalArgumentException().isThrownBy(() -> LoadArguments.of(List.of("comuni", "https://example.org/" + long300))).withMessageContaining("300 characters");
    }
}
