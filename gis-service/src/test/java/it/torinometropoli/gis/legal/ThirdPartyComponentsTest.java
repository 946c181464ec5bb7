package it.torinometropoli.gis.legal;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The list of software of others is complete: a library that is added without a line in it is found here. */
class ThirdPartyComponentsTest {

    private static final Pattern VERSION = Pattern.compile("-\\d.*");

    /** The files on the class path that are not only for tests, without version. */
    private static List<String> shipped() throws IOException {
        List<String> testOnly = testOnly();
        return Arrays.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")).split(File.pathSeparator))
                .filter(file -> file.endsWith(".jar"))
                .map(file -> VERSION.matcher(Path.of(file).getFileName().toString()).replaceFirst(""))
                .filter(name -> testOnly.stream().noneMatch(name::matches)).distinct().sorted().toList();
    }

    /** What {@code test-only.txt} says is there for tests only. */
    private static List<String> testOnly() throws IOException {
        try (InputStream lines = ThirdPartyComponentsTest.class.getResourceAsStream("test-only.txt")) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @Test
    void everyLibraryIsNamed() throws IOException {
        List<ThirdPartyComponent> known = ThirdPartyComponents.all();

        assertThat(shipped()).contains("jts-core").allMatch(name -> known.stream().anyMatch(one -> one.files().matcher(name).matches()));
    }

    @Test
    void everyComponentSaysWhereItIsAndUnderWhichLicence() {
        assertThat(ThirdPartyComponents.all()).allSatisfy(component -> {
            assertThat(component.licence()).isNotBlank();
            assertThat(component.url()).startsWith("https://");
        }).isSortedAccordingTo((one, other) -> one.name().compareToIgnoreCase(other.name()));
    }
}
