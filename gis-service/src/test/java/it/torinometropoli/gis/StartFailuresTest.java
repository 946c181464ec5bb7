package it.torinometropoli.gis;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** What whoever starts the service reads when it cannot start: one line, and the reason in it. */
@ExtendWith(OutputCaptureExtension.class)
class StartFailuresTest {

    @TempDir
    private Path var;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            --gis.database.ulr=x                                      | There is no option --gis.database.ulr. The options are --gis.admin.email,
            --gis.database.url=jdbc:postgresql://localhost:1/gis?password=secret | The database jdbc:postgresql://localhost:1/gis cannot be reached.
            --gis.database.services-username=x; DROP                  | Invalid value 'x; DROP' for configuration property 'gis.database.services-username'
            --gis.home=target/no-such-folder                          | the folder of layers cannot be read (gis.home)
            --gis.base-maps[0].id=Uno                                 | gis.base-maps: the id of 'Uno' must be 1 to 20 small letters, digits and hyphens
            """)
    void saysInOneLineWhatIsWrong(String option, String reason, CapturedOutput output) {
        assertThatException().isThrownBy(() -> start(option));

        assertThat(output.getErr().strip()).startsWith("gis-service: ").contains(reason).doesNotContain("\n").doesNotContain("secret");
        assertThat(output.getOut()).doesNotContain("\tat ");
    }

    @Test
    void saysThatThePortIsTaken(CapturedOutput output) throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThatException().isThrownBy(() -> start("--server.port=" + taken.getLocalPort()));

            assertThat(output.getErr().strip()).startsWith("gis-service: ").contains("Port " + taken.getLocalPort() + " was already in use")
                    .doesNotContain("\n");
        }
    }

    private void start(String... options) {
        String[] common = {"--gis.home=..", "--gis.var=" + var};
        SpringApplication.run(GisApplication.class, Stream.of(common, options).flatMap(Stream::of).toArray(String[]::new));
    }
}
