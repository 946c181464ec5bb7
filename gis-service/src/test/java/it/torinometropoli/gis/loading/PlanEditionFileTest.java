package it.torinometropoli.gis.loading;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import it.torinometropoli.gis.loading.Finding.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Files of an edition of the plan that are refused, each with a finding that names file, row and column; and those that look odd and are taken. */
class PlanEditionFileTest {

    private static final String PROJECTS = "id,strategy,actions,link_basis,title,description,programme,url\n";
    private static final String INDICATORS = "id,strategy,name,description,source,value,unit,year,note\n";
    private static final String SURVEY = "id,section,question,answer,percent,base\n";

    @TempDir
    private Path folder;

    static Stream<Arguments> bad() {
        return Stream.of(
                bad("plan_no_file", 0, "edizione.csv", "edizione.csv", content -> null),
                bad("plan_no_file", 0, "actions.csv", "actions.csv", content -> null),
                bad("plan_no_file", 0, "corrispondenze.csv", "corrispondenze.csv", content -> null),
                bad("csv_empty", 0, "strategies.csv", "strategies.csv", content -> " \n"),
                bad("csv_empty", 0, "axes.csv", "axes.csv", content -> "code,title,description\n"),
                bad("csv_columns", 1, "actions.csv", "actions.csv", content -> content.replaceFirst("description", "descrizione")),
                bad("csv_columns_unknown", 1, "axes.csv", "axes.csv", content -> "code,title,description,colore\n1,Uno,Testo,blu\n"),
                bad("csv_columns_twice", 1, "axes.csv", "axes.csv", content -> "code,title,description,title\n1,Uno,Testo,Due\n"),
                bad("csv_fields", 2, "edizione.csv", "edizione.csv", content -> content.replace("2026-07-15", "luglio, 15")),
                bad("csv_quotes", 0, "strategies.csv", "strategies.csv", content -> content + "6,6.4,\"Aperta,testo\n"),
                bad("plan_one_edition", 0, "edizione.csv", "edizione.csv", content -> content + "2030-2032,Un altro,2030-01-01,2030-01-01\n"),
                bad("plan_years", 2, "edizione.csv: code", "edizione.csv", content -> content.replace("2027-2029,", "2029-2027,")),
                bad("plan_years", 2, "edizione.csv: code", "edizione.csv", content -> content.replace("2027-2029,", "terza,")),
                bad("plan_day", 2, "edizione.csv: in_force_from", "edizione.csv", content -> content.replace("2026-09-01", "settembre 2026")),
                bad("plan_before_approval", 2, "edizione.csv: in_force_from", "edizione.csv", content -> content.replace("2026-09-01", "2025-09-01")),
                bad("plan_required", 2, "axes.csv: title", "axes.csv", content -> content.replaceFirst("\n1,[^,]*,", "\n1,,")),
                bad("plan_axis_code", 2, "axes.csv: code", "axes.csv", content -> content.replaceFirst("\n1,", "\nA,")),
                bad("plan_twice_code", 3, "axes.csv: code", "axes.csv", content -> content.replaceFirst("\n2,", "\n1,")),
                bad("plan_reference", 2, "strategies.csv: axis", "strategies.csv", content -> content.replaceFirst("\n1,", "\n7,")),
                bad("plan_code", 2, "actions.csv: code", "actions.csv", content -> content.replaceFirst("1\\.1,1\\.1\\.1,", "1.1,1.2.1,")),
                bad("plan_twice_code", 3, "actions.csv: code", "actions.csv", content -> content.replaceFirst("1\\.1,1\\.1\\.2,", "1.1,1.1.1,")),
                bad("plan_not_followed", 0, "corrispondenze.csv", "corrispondenze.csv", content -> content.replace("1.1.1,invariata,1.1.1,\n", "")),
                bad("plan_no_action_before", 2, "corrispondenze.csv: azione", "corrispondenze.csv", content -> content.replaceFirst("\n1\\.1\\.1,", "\n1.1.9,")),
                bad("plan_twice_code", 3, "corrispondenze.csv: azione", "corrispondenze.csv", content -> content.replaceFirst("\n1\\.1\\.2,", "\n1.1.1,")),
                bad("plan_kind", 2, "corrispondenze.csv: tipo", "corrispondenze.csv", content -> content.replace("1.1.1,invariata", "1.1.1,forse")),
                bad("plan_reference", 2, "corrispondenze.csv: nuove", "corrispondenze.csv", content -> content.replace("invariata,1.1.1,", "invariata,9.9.9,")),
                bad("plan_kind_count_invariata", 2, "corrispondenze.csv: nuove", "corrispondenze.csv",
                        content -> content.replace("invariata,1.1.1,", "invariata,1.1.1;1.1.2,")),
                bad("plan_kind_count_divisa", 2, "corrispondenze.csv: nuove", "corrispondenze.csv", content -> content.replace("1.1.1,invariata,", "1.1.1,divisa,")),
                bad("plan_kind_count_conclusa", 2, "corrispondenze.csv: nuove", "corrispondenze.csv", content -> content.replace("1.1.1,invariata,", "1.1.1,conclusa,")),
                bad("plan_merged_alone", 2, "corrispondenze.csv: tipo", "corrispondenze.csv", content -> content.replace("1.1.1,invariata,", "1.1.1,unita,")),
                bad("plan_shared", 2, "corrispondenze.csv: tipo", "corrispondenze.csv", content -> content.replace("1.1.2,invariata,1.1.2", "1.1.2,unita,1.1.1")),
                bad("plan_id", 2, "projects.csv: id", "projects.csv", content -> PROJECTS + "X1,1.1,,,Titolo,Testo,,\n"),
                bad("plan_other_strategy", 2, "projects.csv: actions", "projects.csv", content -> PROJECTS + "P001,1.1,1.2.1,wording,Titolo,Testo,,\n"),
                bad("plan_basis", 2, "projects.csv: link_basis", "projects.csv", content -> PROJECTS + "P001,1.1,1.1.1,forse,Titolo,Testo,,\n"),
                bad("plan_url", 2, "projects.csv: url", "projects.csv", content -> PROJECTS + "P001,1.1,,,Titolo,Testo,,javascript:alert(1)\n"),
                bad("no_number", 2, "indicators.csv: value", "indicators.csv", content -> INDICATORS + "I01,1.1,Nome,Testo,Istat,molti,%,2026,\n"),
                bad("plan_why_no_value", 2, "indicators.csv: note", "indicators.csv", content -> INDICATORS + "I01,1.1,Nome,Testo,Istat,,%,2026,\n"),
                bad("plan_year", 2, "indicators.csv: year", "indicators.csv", content -> INDICATORS + "I01,1.1,Nome,Testo,Istat,1,%,26,\n"),
                bad("no_number", 2, "survey.csv: percent", "survey.csv", content -> SURVEY + "S01,Uno,Che cosa?,sì,101,20\n"));
    }

    private static Arguments bad(String code, int row, String field, String file, UnaryOperator<String> change) {
        return arguments(code, row, field, file, change);
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("bad")
    void isRefusedWithFileRowAndColumn(String code, int row, String field, String file, UnaryOperator<String> change) throws IOException {
        assertThat(read(new MadeEdition().with(file, change).zip())).anySatisfy(finding -> {
            assertThat(finding.level()).isEqualTo(Level.REFUSED);
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.row()).isEqualTo(row);
            assertThat(finding.field()).isEqualTo(field);
            assertThat(LoadTexts.source().getMessage(finding, Locale.ITALIAN)).doesNotContain("{", "loading.finding");
        });
    }

    @Test
    void daysAsSpreadsheetsWriteThemAreDays() throws IOException {
        assertThat(read(new MadeEdition().with("edizione.csv", content -> content.replace("2026-09-01", "01/09/2026")).zip())).isEmpty();
    }

    /** As Windows names the folders in archives that it makes. */
    @Test
    void aFolderMayHaveANameInAnotherEncoding() throws IOException {
        assertThat(read(new MadeEdition().zip(StandardCharsets.UTF_8, Charset.forName("IBM850")))).isEmpty();
    }

    @Test
    void nothingIsFoundOfAnEditionThatIsWhole() throws IOException {
        assertThat(read(new MadeEdition().zip())).isEmpty();
    }

    @Test
    void whatIsNoArchiveIsRefused() throws IOException {
        assertThat(read("code,title\n".getBytes(StandardCharsets.UTF_8))).extracting(Finding::code).contains("plan_no_archive");
    }

    @Test
    void anArchiveWithAFileTwiceIsRefused() throws IOException {
        assertThat(read(new MadeEdition().with("altro/axes.csv", content -> "code,title,description\n").zip())).extracting(Finding::code).contains("plan_twice");
    }

    @Test
    void aFileThatExpandsBeyondMeasureIsRefused() throws IOException {
        assertThat(read(new MadeEdition().with("survey.csv", content -> "0".repeat(10_000_001)).zip())).extracting(Finding::code).contains("plan_too_large");
    }

    @Test
    void namesThatClimbOutOfTheArchiveMeanNothing() throws IOException {
        assertThat(read(new MadeEdition().with("../../../etc/passwd", content -> "x").zip())).extracting(Finding::code).containsExactly("plan_unknown_file");
    }

    @Test
    void filesOfASpreadsheetAreTaken() throws IOException {
        MadeEdition edition = new MadeEdition().with("corrispondenze.csv", content -> "\uFEFF" + content.replace("2.1.7;2.1.8", "\"2.1.7;2.1.8\"").replace(',', ';'))
                .with("appunti.txt", content -> "appunti");

        assertThat(read(edition.zip())).extracting(Finding::code).containsExactly("plan_unknown_file");
    }

    @Test
    void anotherEncodingIsReadAndSaid() throws IOException {
        List<Finding> findings = read(new MadeEdition().zip(Charset.forName("windows-1252")));

        assertThat(findings).extracting(Finding::code).as("texts are the same, so nothing differs from the edition before").containsOnly("csv_encoding");
        assertThat(findings).extracting(Finding::level).containsOnly(Level.NOTE);
    }

    private List<Finding> read(byte[] zip) throws IOException {
        LoadJournal journal = new LoadJournal();
        PlanArchive archive = PlanArchive.read(Files.write(folder.resolve("edizione.zip"), zip), PlanEditionLoader.FILES, journal);
        PlanEditionFile.Read read = new PlanEditionFile(archive, journal).read();
        new PlanSuccessionFile(MadeEdition.before(), read.content().actions(), journal).read(archive);
        return journal.findings();
    }
}
