package it.torinometropoli.gis.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import it.torinometropoli.gis.tabular.DataFileException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TerritoryFilesTest {

    private static final Path SHIPPED = Path.of("../data/territory");

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheShippedFiles() throws IOException {
        try (Stream<Path> files = Files.list(SHIPPED)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void theShippedFilesAreComplete() {
        Territory territory = TerritoryFiles.in(folder).read();

        assertThat(territory.zones()).hasSize(11);
        assertThat(territory.municipalities()).hasSize(312);
        assertThat(territory.places().get(PlaceTheme.PROTECTED_AREAS)).hasSize(97);
        assertThat(territory.places().get(PlaceTheme.DISMISSED_SITES)).hasSize(59);
        assertThat(territory.places().get(PlaceTheme.RESTORATION_PLACES)).hasSize(46);
    }

    @Test
    void aPlaceInTwoMunicipalitiesBelongsToBoth() {
        Place scarmagno = TerritoryFiles.in(folder).read().places().get(PlaceTheme.DISMISSED_SITES).get(19);

        assertThat(scarmagno.municipalities()).extracting(Municipality::name).containsExactly("Scarmagno", "Romano Canavese");
        assertThat(scarmagno.knownArea()).hasValue(1_000_000);
    }

    @Test
    void aSizeIsNotDrawnWhereThePlaceWasNotLocated() throws IOException {
        replace("aree_dismesse.csv", 2, "approssimata", "solo_comune");

        assertThat(TerritoryFiles.in(folder).read().places().get(PlaceTheme.DISMISSED_SITES).get(0).knownArea()).isEmpty();
    }

    /** In each case one text of one line is replaced by another; the start stops with exactly this message. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            comuni.csv            | 2  | 001001       | 1001        | column 'codice_istat' is '1001'; it must match 001[0-9]{3}
            comuni.csv            | 3  | 001002       | 001001      | column 'codice_istat' is '001001', which line 2 has already
            comuni.csv            | 3  | Airasca      | Agliè       | column 'nome' is 'Agliè', which line 2 has already
            comuni.csv            | 2  | Agliè,8      | Agliè,12    | column 'zona' is '12'; allowed: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
            comuni.csv            | 2  | ufficiale    | sicura      | column 'zona_certezza' is 'sicura'; allowed: ufficiale, altra_fonte, dedotta
            comuni.csv            | 2  | 45.36524     | 7.77825     | column 'lat' is 7.77825; it must lie between 44.71 and 45.61
            comuni.csv            | 2  | 7.77825      | 9.2         | column 'lon' is 9.2; it must lie between 6.62 and 8.16
            comuni.csv            | 2  | 13.31        | 0           | column 'superficie_km2' is 0.0; it must lie between 0.01 and 1000.0
            comuni.csv            | 2  | ,13.31       | ,13.31,     | 10 fields; the header has 9
            comuni.csv            | 1  | superficie   | area        | "the header is 'codice_istat,nome,zona,zona_certezza,zona_fonte,zona_fonte_en,lat,lon,area_km2'; it must be 'codice_istat,nome,zona,zona_certezza,zona_fonte,zona_fonte_en,lat,lon,superficie_km2'"
            zone_omogenee.csv     | 3  | ,14,         | ,15,        | column 'comuni_numero' is '15'; comuni.csv has 14 municipalities in zone 2
            zone_omogenee.csv     | 4  | 264124,2011  | 264124,     | columns 'popolazione' and 'popolazione_anno' must both be given or both be blank
            zone_omogenee.csv     | 4  | 264124       | molti       | column 'popolazione' is 'molti'; it must be a whole number
            zone_omogenee.csv     | 4  | ,18,         | ,0,         | column 'comuni_numero' is 0; it must lie between 1 and 2147483647
            aree_dismesse.csv     | 2  | AD-001       | AD-1        | column 'id' is 'AD-1'; it must match AD-[0-9]{3}
            aree_dismesse.csv     | 3  | AD-002       | AD-001      | column 'id' is 'AD-001', which line 2 has already
            aree_dismesse.csv     | 2  | riuso_parziale | vuota     | column 'stato_codice' is 'vuota'; allowed: dismessa, riuso_previsto, riuso_parziale, in_trasformazione, bonifica_finanziata, riusata, non_indicato
            aree_dismesse.csv     | 2  | ,300000,     | ,-5,        | column 'area_m2' is -5.0; it must be greater than 0, or blank when it is not known
            aree_dismesse.csv     | 2  | ,300000,     | ,30 ha,     | column 'area_m2' is '30 ha'; it must be a number with a decimal point
            aree_dismesse.csv     | 2  | Torino,Torino | Torin,Torino | column 'comune' names 'Torin'; comuni.csv has no municipality of that name
            aree_dismesse.csv     | 2  | Torino,Torino | Torino,Torino; Milano | column 'comuni' names 'Milano'; comuni.csv has no municipality of that name
            aree_protette.csv     | 2  | parco_nazionale | parco    | column 'tipo' is 'parco'; allowed: parco_nazionale, parco_naturale, riserva_naturale, riserva_speciale, area_attrezzata, area_contigua, zsc, zps, zsc_zps, sir
            aree_protette.csv     | 2  | Parco nazionale Gran Paradiso,parco | ,parco | column 'nome' is empty
            luoghi_ripristino.csv | 2  | corso_acqua  | fiume       | column 'ambiente' is 'fiume'; allowed: corso_acqua, lago, zona_umida, falda, bosco, connessione, suolo
            """)
    void aRowThatDoesNotFitIsNamedWithFileLineAndReason(String file, int line, String text, String replacement, String reason)
            throws IOException {
        replace(file, line, text, replacement == null ? "" : replacement);

        assertThatThrownBy(() -> TerritoryFiles.in(folder).read())
                .isInstanceOf(DataFileException.class)
                .hasMessage("%s, line %d: %s".formatted(folder.resolve(file), line, reason));
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(folder.resolve("luoghi_ripristino.csv"));

        assertThatThrownBy(() -> TerritoryFiles.in(folder).checksum())
                .hasMessage("%s: the file does not exist".formatted(folder.resolve("luoghi_ripristino.csv")));
    }

    @Test
    void theChecksumChangesWithAnyFile() throws IOException {
        String before = TerritoryFiles.in(folder).checksum();

        assertThat(TerritoryFiles.in(SHIPPED).checksum()).isEqualTo(before);
        replace("luoghi_ripristino.csv", 47, "Ciriè", "Nole");
        assertThat(TerritoryFiles.in(folder).checksum()).isNotEqualTo(before);
    }

    private void replace(String file, int line, String text, String replacement) throws IOException {
        Path path = folder.resolve(file);
        List<String> lines = Files.readAllLines(path);
        String changed = lines.get(line - 1).replaceFirst(Pattern.quote(text), Matcher.quoteReplacement(replacement));
        assertThat(changed).as("the case must change line %d of %s", line, file).isNotEqualTo(lines.get(line - 1));
        lines.set(line - 1, changed);
        Files.write(path, lines);
    }
}
