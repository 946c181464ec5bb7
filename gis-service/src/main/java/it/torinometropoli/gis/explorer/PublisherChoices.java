package it.torinometropoli.gis.explorer;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who has published what is known: the sites of the web that the sources name, joined with semicolons, each with what follows it.
 *
 * @param attribute name of the attribute with the sources
 */
record PublisherChoices(String attribute) implements Choices {

    private static final Pattern SITE = Pattern.compile("[\\w-]+(?:\\.[\\w-]+)+");

    @Override
    public String title(Scope scope) {
        return scope.attribute(attribute).title().in(scope.locale());
    }

    @Override
    public List<Option> of(Scope scope) {
        return scope.texts(attribute).stream().flatMap(PublisherChoices::publishers).distinct()
                .map(publisher -> new Option(publisher, publisher, Ecql.holds(attribute, publisher))).sorted(scope.byWords()).toList();
    }

    private static Stream<String> publishers(String sources) {
        return Stream.of(sources.split(";")).map(String::strip).map(SITE::matcher).filter(Matcher::lookingAt).map(Matcher::group);
    }
}
