package it.torinometropoli.gis.ows;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class KvpParametersTest {

    static Stream<Arguments> readings() {
        return Stream.of(
                reading("names are the same in any case of letters", "WiDtH", "12", p -> p.requiredInteger("WIDTH", 1, 20), 12),
                reading("spaces at the ends do not count", "P", "  x y ", p -> p.required("p"), "x y"),
                reading("a blank value is absent", "P", "  ", p -> p.text("P").isPresent(), false),
                reading("an absent flag takes the fallback", "Q", "x", p -> p.flag("P", true), true),
                reading("a flag is read in any case of letters", "P", "true", p -> p.flag("P", false), true),
                reading("a word of a list is given back as the list spells it", "P", "getmap", p -> p.oneOf("P", List.of("GetMap")).get(), "GetMap"),
                reading("an absent list is empty", "Q", "x", p -> p.list("P", 3), List.of()),
                reading("blank items of a list stay", "P", ",a,", p -> p.list("P", 3), List.of("", "a", "")),
                reading("four numbers", "P", "1,-2.5, 3e2,.5", p -> p.numbers("P", 4)[2], 300.0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readings")
    void readsValues(String what, String name, String value, Function<KvpParameters, Object> read, Object expected) {
        assertThat(read.apply(KvpParameters.of(Map.of(name, value)))).isEqualTo(expected);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal("P", "", p -> p.required("P"), ExceptionCode.MISSING_PARAMETER_VALUE, "P is missing"),
                refusal("Q", "1", p -> p.requiredInteger("P", 1, 2), ExceptionCode.MISSING_PARAMETER_VALUE, "P is missing"),
                refusal("P", "yes", p -> p.flag("P", true), ExceptionCode.INVALID_PARAMETER_VALUE, "allowed: TRUE, FALSE"),
                refusal("P", "c", p -> p.oneOf("P", List.of("a", "b")), ExceptionCode.INVALID_PARAMETER_VALUE, "'c' is not offered; allowed: a, b"),
                refusal("P", "0", p -> p.integer("P", 1, 2), ExceptionCode.INVALID_PARAMETER_VALUE, "a whole number from 1 to 2"),
                refusal("P", "99999999999", p -> p.integer("P", 1, 2), ExceptionCode.INVALID_PARAMETER_VALUE, "a whole number from 1 to 2"),
                refusal("P", "1.5", p -> p.integer("P", 1, 2), ExceptionCode.INVALID_PARAMETER_VALUE, "a whole number from 1 to 2"),
                refusal("P", "a,b,c,d", p -> p.list("P", 3), ExceptionCode.INVALID_PARAMETER_VALUE, "more than 3 values"),
                refusal("P", "1,2,3", p -> p.numbers("P", 4), ExceptionCode.INVALID_PARAMETER_VALUE, "4 numbers separated by commas"),
                refusal("P", "1,2,3,NaN", p -> p.numbers("P", 4), ExceptionCode.INVALID_PARAMETER_VALUE, "finite decimal numbers"),
                refusal("P", "1,2,3,1e999", p -> p.numbers("P", 4), ExceptionCode.INVALID_PARAMETER_VALUE, "finite decimal numbers"),
                refusal("P", "1,2,3,0x10", p -> p.numbers("P", 4), ExceptionCode.INVALID_PARAMETER_VALUE, "finite decimal numbers"),
                refusal("P", "x".repeat(5_000), p -> p.oneOf("P", List.of("a")), ExceptionCode.INVALID_PARAMETER_VALUE, "x…' is not offered"));
    }

    @ParameterizedTest(name = "{0}={1}: {4}")
    @MethodSource("refusals")
    void namesTheParameterAndWhatIsAllowed(String name, String value, Function<KvpParameters, Object> read, ExceptionCode code, String message) {
        assertThatThrownBy(() -> read.apply(KvpParameters.of(Map.of(name, value)))).isInstanceOfSatisfying(OwsException.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.locator()).contains("P");
            assertThat(refused.getMessage()).contains(message).hasSizeLessThan(300);
        });
    }

    @Test
    void aParameterGivenTwiceIsRefusedWhateverItsSpelling() {
        KvpParameters parameters = new KvpParameters(Map.of("layers", new String[] {"a"}, "LAYERS", new String[] {"a"}));

        assertThatThrownBy(parameters::refuseRepeated).isInstanceOf(OwsException.class).hasMessageContaining("is given 2 times");
    }

    private static Arguments reading(String what, String name, String value, Function<KvpParameters, Object> read, Object expected) {
        return arguments(what, name, value, read, expected);
    }

    private static Arguments refusal(String name, String value, Function<KvpParameters, Object> read, ExceptionCode code, String message) {
        return arguments(name, value, read, code, message);
    }
}
