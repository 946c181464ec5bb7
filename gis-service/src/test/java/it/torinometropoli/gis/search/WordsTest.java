package it.torinometropoli.gis.search;

import java.util.Arrays;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"Agliè, aglie", "Sant'Ambrogio di Torino, sant ambrogio di torino", "dell’area 2.2.2., dell area 2.2.2",
            "AD-001, ad-001", "Orsiera-Rocciavrè, orsiera rocciavre", "Torino - Ivrea, torino ivrea", "5.000 m², 5.000 m2", "ex «Alcan», ex alcan",
            "`...`, ``", "- . -, ``"})
    void textsComeApartIntoWords(String text, String words) {
        assertThat(String.join(" ", Words.of(text))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"il parco della Mandria, parco mandria", "la, la", "torino torino, torino"})
    void onlyTellingWordsAreSought(String query, String words) {
        assertThat(Words.sought(query)).isEqualTo(Arrays.asList(words.split(" ")));
    }
}
