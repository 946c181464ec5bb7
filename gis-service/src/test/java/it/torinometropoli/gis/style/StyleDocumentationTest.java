package it.torinometropoli.gis.style;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import it.torinometropoli.gis.filter.FilterFunctions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code docs/styles.md} lists is what the reader knows. */
class StyleDocumentationTest {

    private final String documentation = read();

    @Test
    void listsEveryVendorOption() {
        Set<String> options = new TreeSet<>();
        VendorOptions.BY_ELEMENT.values().forEach(options::addAll);

        Set<String> listed = new TreeSet<>(quoted("## Vendor options", "^\\| `(.*?)` \\|"));
        listed.addAll(quoted("## Labels", "^\\| `(.*?)` \\|"));
        assertThat(listed).isEqualTo(options);
    }

    @Test
    void listsEveryFunction() {
        assertThat(quoted("## Functions", "^\\| \\w+ \\| `(.*?)` \\|$")).containsExactlyInAnyOrderElementsOf(FilterFunctions.NAMES);
    }

    @Test
    void listsEveryMark() {
        assertThat(section("## Marks")).contains(WellKnownMarks.NAMES);
    }

    @Test
    void statesTheLimits() {
        assertThat(section("## Limits").replace(",", "")).contains("| %d |".formatted(SldReader.MAX_BYTES), "| rules | %d |".formatted(StyleDocument.MAX_RULES),
                "| symbolizers | %d |".formatted(StyleDocument.MAX_SYMBOLIZERS));
    }

    /** The quoted names in the lines of a section that have a form, from the first to the last of a line. */
    private Collection<String> quoted(String title, String form) {
        Set<String> names = new TreeSet<>();
        Pattern.compile(form, Pattern.MULTILINE).matcher(section(title)).results()
                .forEach(line -> names.addAll(Set.of(line.group(1).split("`, `"))));
        return names;
    }

    private String section(String title) {
        int start = documentation.indexOf(title + "\n");
        int end = documentation.indexOf("\n## ", start + title.length());
        return documentation.substring(start, end);
    }

    private static String read() {
        try {
            return Files.readString(Path.of("..", "docs", "styles.md"));
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
