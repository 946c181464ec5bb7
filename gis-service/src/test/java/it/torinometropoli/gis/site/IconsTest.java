package it.torinometropoli.gis.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code icons.svg} holds the icons of bootstrap-italia that pages use, as the library has them. */
class IconsTest {

    private static final Pattern SYMBOL = Pattern.compile("<symbol[^>]*\\bid=\"it-([a-z0-9-]+)\"[^>]*>.*?</symbol>", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("'([a-z0-9-]+)'|#it-([a-z0-9-]+)");

    private final Map<String, String> ours = symbols("classpath:/static/icons.svg");
    private final Map<String, String> theirs = symbols("classpath*:/META-INF/resources/webjars/bootstrap-italia/*/dist/svg/sprites.svg");

    @Test
    void everyIconIsThatOfTheLibrary() {
        assertThat(ours).isNotEmpty().allSatisfy((name, symbol) -> assertThat(theirs).containsEntry(name, symbol));
    }

    /** Every word of scripts and templates in quotes that is the name of an icon counts as one. */
    @Test
    void everyIconThatPagesNameIsThere() {
        Set<String> named = NAMED.matcher(text("classpath:/static/js/**/*.js") + text("classpath:/templates/**/*.html")).results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1)).filter(theirs::containsKey).collect(Collectors.toSet());

        assertThat(ours.keySet()).as("symbols to be copied from bootstrap-italia's sprites.svg to static/icons.svg").containsAll(named);
    }

    private static Map<String, String> symbols(String pattern) {
        return SYMBOL.matcher(text(pattern)).results().collect(Collectors.toMap(match -> match.group(1), match -> match.group()));
    }

    private static String text(String pattern) {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(pattern);
            return Arrays.stream(files).map(IconsTest::text).collect(Collectors.joining());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
