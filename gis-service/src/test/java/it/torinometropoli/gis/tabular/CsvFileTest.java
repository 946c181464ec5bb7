package it.torinometropoli.gis.tabular;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class CsvFileTest {

    private static final List<String> COLUMNS = List.of("code", "name", "size");

    @TempDir
    Path folder;

    @Test
    void readsQuotedFieldsAndBlanks() throws IOException {
        List<CsvRow> rows = CsvFile.read(file("code,name,size\n1,\"Agliè, \"\"alto\"\"\",\n2,Torino,13.5\n"), COLUMNS);

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).required("name")).isEqualTo("Agliè, \"alto\"");
        assertThat(rows.get(0).number("size")).isEmpty();
        assertThat(rows.get(1).line()).isEqualTo(3);
        assertThat(rows.get(1).number("size")).hasValue(13.5);
    }

    static Stream<Arguments> brokenFiles() {
        return Stream.of(
                arguments("code,name\n1,x\n", "line 1: the header is 'code,name'; it must be 'code,name,size'"),
                arguments("code,name,size\n1,x\n", "line 2: 2 fields; the header has 3"),
                arguments("code,name,size\n1,x,1\n2,y,1,z\n", "line 3: 4 fields; the header has 3"));
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void namesFileLineAndReason(String content, String message) throws IOException {
        Path file = file(content);

        assertThatThrownBy(() -> CsvFile.read(file, COLUMNS)).isInstanceOf(DataFileException.class).hasMessageContaining("data.csv, " + message);
    }

    static Stream<Arguments> brokenValues() {
        return Stream.of(
                arguments((Consumer<CsvRow>) row -> row.required("size"), "column 'size' is empty"),
                arguments((Consumer<CsvRow>) row -> row.number("name"), "column 'name' is 'x'; it must be a number with a decimal point"),
                arguments((Consumer<CsvRow>) row -> row.integer("name"), "column 'name' is 'x'; it must be a whole number"),
                arguments((Consumer<CsvRow>) row -> row.oneOf("name", List.of("a", "b")), "column 'name' is 'x'; allowed: a, b"),
                arguments((Consumer<CsvRow>) row -> row.matching("name", Pattern.compile("\\d+")), "column 'name' is 'x'; it must match \\d+"),
                arguments((Consumer<CsvRow>) row -> row.numberWithin("code", 2, 3), "column 'code' is 1.0; it must lie between 2.0 and 3.0"));
    }

    @ParameterizedTest
    @MethodSource("brokenValues")
    void namesTheColumnAndWhatIsAllowed(Consumer<CsvRow> reading, String message) throws IOException {
        CsvRow row = CsvFile.read(file("code,name,size\n1,x,\n"), COLUMNS).get(0);

        assertThatThrownBy(() -> reading.accept(row)).isInstanceOf(DataFileException.class).hasMessageEndingWith("line 2: " + message);
    }

    @Test
    void refusesAnotherEncoding() throws IOException {
        Path file = folder.resolve("latin.csv");
        Files.write(file, "code,name,size\n1,Agli\u00e8,2\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> CsvFile.read(file, COLUMNS)).hasMessageContaining("the file is not UTF-8");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("data.csv"), content);
    }
}
