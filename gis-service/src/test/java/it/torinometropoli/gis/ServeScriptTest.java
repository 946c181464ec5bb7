package it.torinometropoli.gis;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code bin/serve} says before it builds or starts anything. */
class ServeScriptTest {

    private static final Path SERVE = Path.of("..", "bin", "serve").toAbsolutePath();

    private record Result(int status, String output) {
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --prt 80             | serve: unknown option '--prt' (see bin/serve --help)
            --port               | serve: the option --port needs a value (see bin/serve --help)
            --port --var x       | serve: the option --port needs a value (see bin/serve --help)
            --port=http          | serve: the option --port takes a number from 0 to 65535, not 'http'
            --port 65536         | serve: the option --port takes a number from 0 to 65535, not '65536'
            --database mysql://x | serve: the option --database takes jdbc:postgresql://host:port/name, not 'mysql://x'
            --gis.home           | serve: the option --gis.home needs a value (see bin/serve --help)
            """)
    void refusesAWrongOptionInOneLine(String options, String line) throws Exception {
        Result result = serve(Map.of(), options.split(" "));

        assertThat(result.status()).isNotZero();
        assertThat(result.output()).isEqualToIgnoringNewLines(line);
    }

    @Test
    void refusesATakenPortInOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Result result = serve(Map.of(), "--port", String.valueOf(taken.getLocalPort()));

            assertThat(result.status()).isNotZero();
            assertThat(result.output()).isEqualToIgnoringNewLines(
                    "serve: port " + taken.getLocalPort() + " is taken by another program; stop it or choose another with --port");
        }
    }

    @ParameterizedTest
    @CsvSource({"1.8.0_392", "11.0.25", "16"})
    void refusesAnOldJavaInOneLine(String version, @TempDir Path jdk) throws Exception {
        Path java = Files.createFile(Files.createDirectory(jdk.resolve("bin")).resolve("java"));
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"%s\"\n".formatted(version));

        Result result = serve(Map.of("JAVA_HOME", jdk.toRealPath().toString()), "--port", "0");

        assertThat(result.status()).isNotZero();
        assertThat(result.output().strip()).contains("is Java " + version + "; Java 17 or later is needed").doesNotContain("\n");
    }

    @Test
    void saysWhereItLookedForJava() throws Exception {
        Result result = serve(Map.of("JAVA_HOME", "/nowhere"), "--port", "0");

        assertThat(result.status()).isNotZero();
        assertThat(result.output()).startsWith("serve: there is no Java at '/nowhere/bin/java'");
    }

    @Test
    void explainsItsOptions() throws Exception {
        Result result = serve(Map.of(), "--help");

        assertThat(result.status()).isZero();
        assertThat(result.output()).contains("--port N", "--var DIR", "--database URL", "--gis.NAME=VALUE");
    }

    private static Result serve(Map<String, String> environment, String... options) throws IOException, InterruptedException {
        ProcessBuilder script = new ProcessBuilder(Stream.concat(Stream.of(SERVE.toString()), Stream.of(options)).toList());
        script.environment().putAll(environment);
        Process process = script.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }
}
