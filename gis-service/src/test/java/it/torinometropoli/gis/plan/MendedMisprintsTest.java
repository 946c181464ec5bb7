package it.torinometropoli.gis.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of mended misprints in the data's README against the data. */
class MendedMisprintsTest {

    private static final Path DATA = Path.of("..", "data", "plan");
    private static final Pattern TABLE_ROW = Pattern.compile("(?m)^\\| (20\\S+\\.csv) \\| (.+?) \\| (.+?) \\| (.+?) \\|$");

    @ParameterizedTest(name = "{1} in {0}: {3}")
    @MethodSource
    void isMendedWhereTheReadmeSaysSo(String file, String code, String printed, String mended) throws IOException {
        List<String> lines = Files.readAllLines(DATA.resolve(file)).stream().filter(line -> hasCode(line, code)).toList();

        assertThat(lines).singleElement().asString().contains(mended)
                .satisfies(line -> assertThat(line.replace(mended, "")).doesNotContain(printed));
    }

    static Stream<Arguments> isMendedWhereTheReadmeSaysSo() throws IOException {
        List<MatchResult> rows = TABLE_ROW.matcher(Files.readString(DATA.resolve("README.md"))).results().toList();
        assertThat(rows).hasSize(27);
        return rows.stream().flatMap(row -> Arrays.stream(row.group(2).split(", "))
                .map(code -> Arguments.of(row.group(1), code, row.group(3), row.group(4))));
    }

    private static boolean hasCode(String line, String code) {
        return Arrays.stream(line.split(",", 3)).limit(2).anyMatch(code::equals);
    }
}
