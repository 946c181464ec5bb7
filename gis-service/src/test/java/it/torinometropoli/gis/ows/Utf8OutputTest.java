package it.torinometropoli.gis.ows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class Utf8OutputTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "-0.0001, 0", "1, 1", "10, 10", "1.5, 1.5", "1.0004, 1", "1.0005, 1.001", "0.9999, 1", "-1.0005, -1", "-1.0006, -1.001", "0.05, 0.05",
            "0.001, 0.001", "5036722.8629, 5036722.863", "-81532.2402, -81532.24", "1e7, 10000000", "9e14, 900000000000000"})
    void writesMetresToTheMillimetreWithoutZerosAtTheEnd(double number, String text) {
        assertThat(written(output -> output.metres(number))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"7.59, 7.59", "45.00000001, 45.00000001", "0.00000001, 0.00000001", "-0.000000004, 0", "-7.5, -7.5", "180, 180", "7.999999996, 8",
            "7.123456785, 7.12345679", "44.1000001, 44.1000001"})
    void writesDegreesToEightDecimalsWithoutZerosAtTheEnd(double number, String text) {
        assertThat(written(output -> output.degrees(number))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e300})
    void refusesWhatIsNoCoordinate(double number) {
        assertThatThrownBy(() -> written(output -> output.metres(number))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> written(output -> output.degrees(number))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsEverythingInOrderHoweverMuchItIs() {
        Random random = new Random(1);
        StringBuilder expected = new StringBuilder();

        String text = written(output -> {
            for (int i = 0; i < 20_000; i++) {
                String piece = "è€🌳".substring(0, random.nextBoolean() ? 2 : 4) + i;
                expected.append(piece);
                output.text(piece);
                if (i % 7 == 0) {
                    expected.append("1.5");
                    output.metres(1.5);
                }
                if (i % 1_000 == 0) {
                    byte[] large = "x".repeat(i).getBytes(StandardCharsets.UTF_8);
                    expected.append("x".repeat(i));
                    write(output, large);
                }
            }
        });

        assertThat(text).isEqualTo(expected.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 1_000, 16_000, 40_000})
    void takesACopyOfWhatIsWritten(int count) {
        byte[][] copy = new byte[1][];

        String text = written(output -> {
            output.text("before".repeat(count / 7));
            output.beginCopy();
            output.text("è1".repeat(count));
            output.encoded("2".repeat(count).getBytes(StandardCharsets.UTF_8));
            copy[0] = output.endCopy();
            output.text("after".repeat(count));
        });

        assertThat(new String(copy[0], StandardCharsets.UTF_8)).isEqualTo("è1".repeat(count) + "2".repeat(count));
        assertThat(text).isEqualTo("before".repeat(count / 7) + "è1".repeat(count) + "2".repeat(count) + "after".repeat(count));
    }

    @Test
    void leavesOutHalvesOfCharacters() {
        assertThat(written(output -> output.text("a\uD83Cb\uDF33c\uD83C"))).isEqualTo("abc");
    }

    @Test
    void tellsThatTheClientHasGone() {
        Utf8Output output = new Utf8Output(new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("gone");
            }
        });
        output.text("a");

        assertThatThrownBy(output::send).isInstanceOf(UncheckedIOException.class);
    }

    private static void write(Utf8Output output, byte[] bytes) {
        try {
            output.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String written(Consumer<Utf8Output> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Utf8Output output = new Utf8Output(bytes);
        content.accept(output);
        output.send();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
