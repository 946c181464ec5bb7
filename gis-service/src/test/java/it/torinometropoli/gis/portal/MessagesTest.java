package it.torinometropoli.gis.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every text of the portal is there in both languages, and only texts that something shows. */
class MessagesTest {

    private static final Path JAVA = Path.of("src/main/java/it/torinometropoli/gis/portal");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path SCRIPTS = Path.of("src/main/resources/static/js");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z][\\w.]*)[}(]");
    private static final Pattern IN_SCRIPT = Pattern.compile("\\btext\\('([^']+)'");
    private static final Pattern COUNTED_IN_SCRIPT = Pattern.compile("\\bplural\\('([^']+)'");
    private static final Pattern IN_JAVA = Pattern.compile("\"((?:value|problem)\\.[a-z.]+[a-z])\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d\\}");

    /** Keys put together at run time: the names of the languages, the titles of the problems by status. */
    private static final Set<String> COMPOSED = Set.of("page.language.it", "page.language.en", "problem.title.400", "problem.title.404", "problem.title.503");

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(bundle("en").keySet()).isEqualTo(bundle("it").keySet());
    }

    @Test
    void everyTextThatIsUsedIsDefinedAndEveryDefinedOneIsUsed() {
        Set<String> used = new TreeSet<>(COMPOSED);
        used.addAll(found(TEMPLATES, IN_TEMPLATE, Stream::of));
        used.addAll(found(JAVA, IN_JAVA, Stream::of));
        used.addAll(found(SCRIPTS, IN_SCRIPT, key -> Stream.of("client." + key)));
        used.addAll(found(SCRIPTS, COUNTED_IN_SCRIPT, key -> Stream.of("none", "one", "many").map(form -> "client." + key + "." + form)));

        assertThat(new TreeSet<>(bundle("it").keySet())).isEqualTo(used);
    }

    @Test
    void bothLanguagesNameTheSameValues() {
        ResourceBundle italian = bundle("it");
        ResourceBundle english = bundle("en");

        assertThat(italian.keySet()).allSatisfy(key ->
                assertThat(placeholders(english.getString(key))).as(key).isEqualTo(placeholders(italian.getString(key))));
    }

    /** A straight apostrophe would be swallowed where a message has arguments. */
    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void textsAreNotEmptyAndUseTypographicApostrophes(String language) {
        ResourceBundle texts = bundle(language);

        assertThat(texts.keySet()).allSatisfy(key -> assertThat(texts.getString(key)).as(key).isNotBlank().doesNotContain("'"));
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("messages", Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Set<String> found(Path folder, Pattern pattern, Function<String, Stream<String>> keys) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(MessagesTest::read)
                    .flatMap(text -> pattern.matcher(text).results()).map(match -> match.group(1)).flatMap(keys)
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
