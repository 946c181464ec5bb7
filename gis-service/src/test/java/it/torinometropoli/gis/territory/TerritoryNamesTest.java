package it.torinometropoli.gis.territory;

import java.util.List;
import java.util.stream.Collectors;

import it.torinometropoli.gis.territory.TerritoryPart.Municipality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TerritoryNamesTest {

    private static final List<Municipality> ALL = List.of(municipality("001001", "Agliè"), municipality("001006", "Almese"),
            municipality("001058", "Caravino"), municipality("001078", "Chieri"), municipality("001217", "Rivarolo Canavese"),
            municipality("001228", "Rorà"), municipality("001241", "San Giusto Canavese"), municipality("001272", "Torino"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rorà                  | Rorà
            rora                  | Rorà
            RORA'                 | Rorà
            san-giusto  canavese  | San Giusto Canavese
            Rivarolo              |
            """)
    void knowsANameHoweverItIsWritten(String typed, String name) {
        assertThat(TerritoryNames.named(typed, ALL).map(Municipality::name).orElse(null)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            001272    | Torino
            1272      | Torino
            272       | Torino
            1         | Agliè
            1001      | Agliè
            999       |
            2272      |
            12a       |
            """)
    void knowsACodeWithoutItsZerosOrItsProvince(String typed, String name) {
        assertThat(TerritoryNames.coded(typed, ALL).map(Municipality::name).orElse(null)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            ''        | Agliè Almese Caravino Chieri Rivarolo Canavese Rorà San Giusto Canavese Torino
            canav     | Rivarolo Canavese San Giusto Canavese
            al        | Almese
            giusto c  | San Giusto Canavese
            00124     | San Giusto Canavese
            vese      | ''
            """)
    void findsNamesByTheBeginningOfAWord(String typed, String names) {
        assertThat(ALL.stream().filter(municipality -> TerritoryNames.matches(municipality, typed)).map(Municipality::name)
                .collect(Collectors.joining(" "))).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            arolo              | Rivarolo Canavese
            chierri            | Chieri
            giusto di canavese | Rivarolo Canavese, San Giusto Canavese
            xyz                | ''
            ch                 | ''
            """)
    void suggestsNamesThatAreLikeWhatWasTyped(String typed, String names) {
        assertThat(TerritoryNames.like(typed, ALL, 5).stream().map(Municipality::name).collect(Collectors.joining(", "))).isEqualTo(names);
    }

    private static Municipality municipality(String code, String name) {
        return new Municipality(code, name, new TerritoryView.ZoneName(8, "Canavese occidentale"), "ufficiale", "elenco", 10);
    }
}
