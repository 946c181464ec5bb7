package it.torinometropoli.gis.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every text of the site is there in both languages, and only texts that something shows. */
class MessagesTest {

    private static final Path JAVA = Path.of("src/main/java/it/torinometropoli/gis");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path SCRIPTS = Path.of("src/main/resources/static/js");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z][\\w.]*)[}(]");
    private static final Pattern IN_SCRIPT = Pattern.compile("\\btext\\('([^']+)'");
    private static final Pattern COUNTED_IN_SCRIPT = Pattern.compile("\\bplural\\('([^']+)'");
    private static final Pattern IN_JAVA = Pattern.compile("\"([a-z][a-zA-Z_]*(?:\\.[a-zA-Z0-9_]+)+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d[},]");

    /** Beginnings of keys that are put together at run time from a code: the rest is the code. */
    private static final List<String> COMPOSED = List.of("identity.outcome.", "identity.role.", "identity.kind.", "identity.state.",
            "identity.choose.", "outbox.state.", "mail.", "proposal.state.", "proposal.group.", "proposal.field.", "proposal.code.", "proposal.missing.",
            "proposal.title.", "review.side.", "review.theme.", "review.outcome.", "review.input.", "review.kind.", "review.standing.", "review.by.",
            "standing.next.", "standing.step.", "register.kind.", "register.state.", "register.outcome.", "register.interest.", "register.field.",
            "page.language.", "problem.title.", "explorer.title.", "explorer.lead.", "explorer.group.",
            "explorer.count.all.", "explorer.count.some.", "explorer.near.", "explorer.ledger.", "explorer.missing.",
            "plan.basis.", "plan.missing.", "plan.history.", "plan.indicator.kind.",
            "territory.column.", "territory.figure.", "territory.none.", "territory.certainty.", "territory.composition.",
            "opendata.address.", "opendata.format.", "opendata.plan.table.", "opendata.plan.column.", "opendata.bulk.log.", "opendata.differences.choose.", "print.asked.", "geofile.problem.", "attachment.problem.", "form.problem.positions.",
            "form.problem.purpose.", "form.hint.", "form.next.", "form.turn.", "form.outcome.",
            "loading.finding.", "loading.level.", "loading.outcome.", "loading.change.", "loading.size.", "metadata.service.",
            "loaddesk.dataset.", "loaddesk.kinds.", "loaddesk.run.", "loaddesk.state.", "loaddesk.step.", "loaddesk.ended.", "loaddesk.load.");

    @Test
    void everyTextThatPagesAndScriptsUseIsDefined() {
        Set<String> used = new TreeSet<>(found(TEMPLATES, IN_TEMPLATE, Stream::of));
        used.addAll(inScripts());

        assertThat(keys()).containsAll(used);
    }

    @Test
    void everyDefinedTextIsUsed() {
        Set<String> unused = new TreeSet<>(keys());
        unused.removeAll(found(TEMPLATES, IN_TEMPLATE, Stream::of));
        unused.removeAll(found(JAVA, IN_JAVA, Stream::of));
        unused.removeAll(inScripts());
        unused.removeIf(key -> COMPOSED.stream().anyMatch(key::startsWith));

        assertThat(unused).isEmpty();
    }

    @Test
    void noTextIsDefinedTwice() {
        List<String> all = TextBundles.names().stream().flatMap(name -> bundle(name, "it").keySet().stream()).toList();

        assertThat(all).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameTextsThatNameTheSameValues(String name) {
        ResourceBundle italian = bundle(name, "it");
        ResourceBundle english = bundle(name, "en");

        assertThat(english.keySet()).isEqualTo(italian.keySet());
        assertThat(italian.keySet()).allSatisfy(key ->
                assertThat(placeholders(english.getString(key))).as(key).isEqualTo(placeholders(italian.getString(key))));
    }

    /** A straight apostrophe would be swallowed where a message has arguments. */
    @ParameterizedTest
    @MethodSource("bundles")
    void textsAreNotEmptyAndUseTypographicApostrophes(String name) {
        for (String language : List.of("it", "en")) {
            ResourceBundle texts = bundle(name, language);
            assertThat(texts.keySet()).allSatisfy(key -> assertThat(texts.getString(key)).as(key).isNotBlank().doesNotContain("'"));
        }
    }

    static List<String> bundles() {
        return TextBundles.names();
    }

    private static Set<String> keys() {
        return TextBundles.names().stream().flatMap(name -> bundle(name, "it").keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static ResourceBundle bundle(String name, String language) {
        return ResourceBundle.getBundle(name, Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Set<String> inScripts() {
        Set<String> used = found(SCRIPTS, IN_SCRIPT, key -> Stream.of("client." + key));
        used.addAll(found(SCRIPTS, COUNTED_IN_SCRIPT, key -> Stream.of("none", "one", "many").map(form -> "client." + key + "." + form)));
        return used;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Set<String> found(Path folder, Pattern pattern, Function<String, Stream<String>> keys) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(MessagesTest::read)
                    .flatMap(text -> pattern.matcher(text).results()).map(match -> match.group(1)).flatMap(keys)
                    .collect(Collectors.toCollection(TreeSet::new));
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
