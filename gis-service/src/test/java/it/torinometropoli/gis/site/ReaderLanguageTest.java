package it.torinometropoli.gis.site;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class ReaderLanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            it     | en                     | it
            en     | it                     | en
            -      | en-GB,en;q=0.9         | en
            -      | it-IT,it;q=0.9,en;q=0.8| it
            -      | fr-FR,en;q=0.7,it;q=0.3| en
            -      | de                     | it
            -      | -                      | it
            fr     | en                     | en
            """)
    void theParameterDecidesThenTheBrowserThenItIsItalian(String parameter, String accepted, String language) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (parameter != null) {
            request.setParameter("lang", parameter);
        }
        if (accepted != null) {
            request.addHeader("Accept-Language", accepted);
        }

        assertThat(new ReaderLanguage().resolveLocale(request)).isEqualTo(Locale.forLanguageTag(language));
    }
}
