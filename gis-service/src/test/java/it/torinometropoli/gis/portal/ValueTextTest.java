package it.torinometropoli.gis.portal;

import java.sql.Date;
import java.util.Locale;
import java.util.Map;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ValueTextTest {

    private final ValueText text = new ValueText(texts());

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            300000  | m²  | 300.000  | 300,000
            1234.5  | ha  | 1.234,5  | 1,234.5
            0.12345 | km² | 0,12     | 0.12
            2011    | -   | 2011     | 2011
            869312  | -   | 869.312  | 869,312
            """)
    void numbersAreWrittenAsTheLanguageDoesAndYearsAsYears(double value, String unit, String italian, String english) {
        Attribute attribute = attribute(Attribute.Type.NUMBER, unit, Map.of());

        assertThat(text.of(attribute, value, Locale.ITALIAN)).isEqualTo(italian);
        assertThat(text.of(attribute, value, Locale.ENGLISH)).isEqualTo(english);
    }

    @Test
    void codesAreReadInWords() {
        Attribute attribute = attribute(Attribute.Type.STRING, null, Map.of("sito_orfano", new LocalizedText("sito orfano", "orphan site")));

        assertThat(text.of(attribute, "sito_orfano", Locale.ITALIAN)).isEqualTo("sito orfano");
        assertThat(text.of(attribute, "sito_orfano", Locale.ENGLISH)).isEqualTo("orphan site");
        assertThat(text.of(attribute, "altro", Locale.ENGLISH)).isEqualTo("altro");
    }

    @Test
    void daysAndTruthValuesAreReadInWords() {
        assertThat(text.of(attribute(Attribute.Type.DATE, null, Map.of()), Date.valueOf("2024-07-19"), Locale.ITALIAN)).isEqualTo("19 luglio 2024");
        assertThat(text.of(attribute(Attribute.Type.DATE, null, Map.of()), Date.valueOf("2024-07-19"), Locale.ENGLISH)).isEqualTo("July 19, 2024");
        assertThat(text.of(attribute(Attribute.Type.BOOLEAN, null, Map.of()), true, Locale.ITALIAN)).isEqualTo("sì");
        assertThat(text.of(attribute(Attribute.Type.BOOLEAN, null, Map.of()), false, Locale.ENGLISH)).isEqualTo("no");
    }

    private static Attribute attribute(Attribute.Type type, String unit, Map<String, LocalizedText> values) {
        return new Attribute("valore", type, new LocalizedText("Valore", "Value"), null, unit, null, values, null);
    }

    private static ResourceBundleMessageSource texts() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename("messages");
        source.setDefaultEncoding("UTF-8");
        return source;
    }
}
