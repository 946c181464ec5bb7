package it.torinometropoli.gis.plan;

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
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EditionReaderTest {

    private static final Path SHIPPED = Path.of("..", "data", "plan");

    @TempDir
    private Path folder;

    @BeforeEach
    void startFromTheShippedFiles() throws IOException {
        FileSystemUtils.copyRecursively(SHIPPED, folder);
    }

    @Test
    void readsTheShippedEditions() {
        List<PlanContent> editions = readAll().toList();

        assertThat(editions).extracting(edition -> edition.edition().code()).containsExactly("2024-2026", "2021-2023");
        PlanContent current = editions.get(0);
        assertThat(current.edition().current()).isTrue();
        assertThat(List.of(current.axes().size(), current.strategies().size(), current.actions().size(), current.projects().size(),
                current.indicators().size(), current.survey().size())).containsExactly(6, 25, 113, 161, 85, 73);
        assertThat(editions.get(1).axes()).hasSize(6);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "broken-rows.csv", useHeadersInDisplayName = true)
    void refusesAWrongRowWithFileLineAndReason(String file, String good, String broken, String message) throws IOException {
        Path changed = folder.resolve(file);
        String content = Files.readString(changed);
        assertThat(content).as("the shipped file holds the text to break").contains(good);
        Files.writeString(changed, content.replaceFirst(Pattern.quote(good),
                Matcher.quoteReplacement(broken == null ? "" : broken)));

        assertThatThrownBy(() -> readAll().toList()).isInstanceOf(DataFileException.class).hasMessage(changed + message);
    }

    @Test
    void refusesAMissingFile() throws IOException {
        Path missing = folder.resolve("2024-2026/actions.csv");
        Files.delete(missing);

        assertThatThrownBy(() -> readAll().toList()).isInstanceOf(DataFileException.class)
                .hasMessage(missing + ": the file does not exist");
    }

    private Stream<PlanContent> readAll() {
        return EditionRow.readAll(folder).stream().map(row -> new EditionReader(folder, row).read());
    }
}
