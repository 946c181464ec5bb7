package it.torinometropoli.gis;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class GeoserverCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''           | export-geoserver: one folder is needed (see bin/export-geoserver --help)
            a b          | export-geoserver: one folder is needed (see bin/export-geoserver --help)
            a --dry-run  | export-geoserver: unknown option '--dry-run' (see bin/export-geoserver --help)
            """)
    void refusesAWrongCommandInOneLine(String words, String line) {
        assertThat(run(words.isEmpty() ? new String[0] : words.split(" "))).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8).strip()).isEqualTo(line);
    }

    @Test
    void refusesAFolderThatIsNotEmptyInOneLine() throws Exception {
        Files.writeString(folder.resolve("mio.txt"), "mio");

        assertThat(run(folder.toString())).isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8).strip()).isEqualTo("export-geoserver: " + folder + " is not empty; name a new folder, nothing is overwritten");
        assertThat(folder).isDirectoryContaining("glob:**mio.txt");
    }

    @Test
    void writesTheShippedContentWithoutAnythingRunning() throws Exception {
        Path written = folder.resolve("geoserver");

        assertThat(run(written.toString(), "--gis.home=..", "--gis.var=" + folder.resolve("var"), "--gis.ows.public-url=https://gis.example.org"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).strip()).endsWith(written + ": 6 layers, 1 groups, 7 styles");
        assertThat(Files.readString(written.resolve("workspaces/psm/postgis/comuni/featuretype.xml")))
                .contains("<content>https://gis.example.org/metadati/comuni.xml</content>");
    }

    private int run(String... words) {
        return GeoserverCommand.run(List.of(words), new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(errors, true, StandardCharsets.UTF_8));
    }
}
