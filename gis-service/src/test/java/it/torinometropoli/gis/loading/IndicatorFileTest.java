package it.torinometropoli.gis.loading;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import it.torinometropoli.gis.loading.Finding.Level;
import it.torinometropoli.gis.loading.IndicatorTable.Indicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class IndicatorFileTest {

    private static final String HEADER = "indicatore,periodo,valore,unita,fonte,tipo";
    private static final Map<String, Indicator> KNOWN = Map.of("I01", new Indicator("I01", "Banda larga", "%", new BigDecimal("29.8000")), "I04",
            new Indicator("I04", "Imprese", null, null));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I99,2024,30,%,Prova,           | REFUSED | indicator_unknown | valori.csv: indicatore
            I01,2024,trenta,%,Prova,       | REFUSED | no_number         | valori.csv: valore
            I01,2024,,%,Prova,             | REFUSED | no_number         | valori.csv: valore
            I01,2024,1.234.567,%,Prova,    | REFUSED | no_number         | valori.csv: valore
            I01,24,30,%,Prova,             | REFUSED | indicator_period  | valori.csv: periodo
            I01,6/2024,30,%,Prova,         | REFUSED | indicator_period  | valori.csv: periodo
            I01,2024-02-30,30,%,Prova,     | REFUSED | indicator_period  | valori.csv: periodo
            I01,2099,30,%,Prova,           | REFUSED | indicator_to_come | valori.csv: periodo
            I01,2024,0.3,quota,Prova,      | REFUSED | indicator_unit    | valori.csv: unita
            I01,2024,30,,Prova,            | REFUSED | indicator_unit    | valori.csv: unita
            I01,2024,30,%,,                | REFUSED | plan_required     | valori.csv: fonte
            I01,2024,30,%,Prova,stima      | REFUSED | indicator_kind    | valori.csv: tipo
            I01,2024,130,%,Prova,          | WARNING | indicator_percent | valori.csv: valore
            I01,2024,31.54666666,%,Prova,  | REPAIRED | indicator_rounded | valori.csv: valore
            I01,2024,0.29,%,Prova,         | WARNING | indicator_far     | valori.csv: valore
            """)
    void whatIsWrongIsSaidWithRowAndColumn(String row, Level level, String code, String field) {
        assertThat(findings(HEADER + "\n" + row)).anySatisfy(finding -> {
            assertThat(finding.level()).isEqualTo(level);
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.row()).isEqualTo(2);
            assertThat(finding.field()).isEqualTo(field);
            assertThat(LoadTexts.source().getMessage(finding, Locale.ENGLISH)).doesNotContain("{", "loading.finding");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I01,2099,40,%,Prova,obiettivo
            I01,2024-06-30,"31,5",%,Prova,
            I04,2024,500,imprese,Prova,misura
            I01,30/6/2024,30,%,Prova,
            """)
    void whatIsRightIsTaken(String row) {
        assertThat(findings(HEADER + "\n" + row)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I01,2024,30,%,Prova,\\nI01,2024,31,%,Prova,misura | indicator_twice
            """)
    void aValueStandsOnce(String rows, String code) {
        assertThat(findings(HEADER + "\n" + rows.replace("\\n", "\n"))).extracting(Finding::code).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            indicatore,periodo,valore,unita       | csv_columns
            indicatore,periodo,valore,unita,fonte | csv_empty
            """)
    void aFileWithoutColumnsOrRowsIsRefused(String content, String code) {
        assertThat(findings(content)).extracting(Finding::code).contains(code);
    }

    @Test
    void daysAsSpreadsheetsWriteThemAreDaysAndDecimalsThatTheServiceDoesNotKeepAreRounded() {
        LoadJournal journal = new LoadJournal();
        String content = HEADER + "\n\nI01,30/06/2024,\"31,54666666\",%,Prova,\nI01,2024-06-30,31,%,Prova,\n";

        List<IndicatorTable.Value> values = new IndicatorFile("2024-2026", KNOWN, journal).read(CsvTable.read("valori.csv", content.getBytes(StandardCharsets.UTF_8), journal));

        assertThat(values.get(0).period()).isEqualTo("2024-06-30");
        assertThat(values.get(0).amount()).isEqualByComparingTo("31.5467");
        assertThat(journal.findings()).extracting(Finding::code, Finding::row).containsExactly(tuple("indicator_rounded", 3), tuple("indicator_twice", 4));
    }

    private static List<Finding> findings(String content) {
        LoadJournal journal = new LoadJournal();
        new IndicatorFile("2024-2026", KNOWN, journal).read(CsvTable.read("valori.csv", content.getBytes(StandardCharsets.UTF_8), journal));
        return journal.findings();
    }
}
