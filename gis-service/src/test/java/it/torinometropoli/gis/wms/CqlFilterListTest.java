package it.torinometropoli.gis.wms;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CqlFilterListTest {

    @Test
    void splitsAtSemicolonsOutsideQuotes() {
        assertThat(CqlFilterList.split("azioni = '2.2.1;2.2.2' ; ;nome = 'L''a;b';\"no;me\" = 'x'"))
                .containsExactly("azioni = '2.2.1;2.2.2'", "", "nome = 'L''a;b'", "\"no;me\" = 'x'");
    }

    @Test
    void oneConditionStandsAlone() {
        assertThat(CqlFilterList.split("INCLUDE")).containsExactly("INCLUDE");
    }

    @Test
    void nothingHasNoConditions() {
        assertThat(CqlFilterList.split("")).isEmpty();
    }
}
