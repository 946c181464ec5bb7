package it.torinometropoli.gis;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsName;
import it.torinometropoli.gis.loading.Dataset;
import it.torinometropoli.gis.loading.LoadRequest;

/**
 * What stands on the command line of a load.
 *
 * @param dataset what to load or undo
 * @param file or address; null when a load is to be undone
 * @param options by name without the dashes
 * @param settings of the service, as they were written
 */
record LoadArguments(Dataset dataset, String file, Map<String, String> options, List<String> settings) {

    private static final List<String> FLAGS = List.of("dry-run", "undo");
    /** Names of files, addresses among them, as the database keeps them. */
    private static final int LONGEST_NAME = 300;
    private static final Map<String, Integer> LONGEST = Map.of("source", 300, "licence", 200, "licence-url", 500);
    private static final List<String> VALUES = List.of("source", "licence", "licence-url", "date", "crs", "mapping", "report", "lang");

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException when they are wrong; the message says what and what is allowed
     */
    static LoadArguments of(List<String> words) {
        Map<String, String> options = new LinkedHashMap<>();
        List<String> settings = new ArrayList<>();
        List<String> plain = new ArrayList<>();
        for (int word = 0; word < words.size(); word++) {
            String text = words.get(word);
            String name = text.startsWith("--") ? text.substring(2).split("=", 2)[0] : "";
            if (name.startsWith("gis.")) {
                settings.add(text);
            } else if (FLAGS.contains(name)) {
                options.put(name, "");
            } else if (VALUES.contains(name)) {
                boolean joined = text.contains("=");
                if (!joined && word + 1 >= words.size()) {
                    throw new IllegalArgumentException("the option --%s needs a value".formatted(name));
                }
                options.put(name, joined ? text.substring(text.indexOf('=') + 1) : words.get(++word));
            } else if (!name.isEmpty()) {
                throw new IllegalArgumentException("unknown option '%s'; there are --%s, --%s and --gis.…".formatted(text, String.join(", --", FLAGS),
                        String.join(", --", VALUES)));
            } else {
                plain.add(text);
            }
        }
        return checked(plain, options, settings);
    }

    private static LoadArguments checked(List<String> plain, Map<String, String> options, List<String> settings) {
        int wanted = options.containsKey("undo") ? 1 : 2;
        if (plain.size() != wanted) {
            throw new IllegalArgumentException(wanted == 1 ? "--undo takes one data set" : "a data set and a file or address are needed");
        }
        String known = Arrays.stream(Dataset.values()).map(Dataset::code).collect(Collectors.joining(", "));
        Dataset dataset = Dataset.of(plain.get(0)).orElseThrow(() -> new IllegalArgumentException("no data set '%s'; there are: %s".formatted(plain.get(0), known)));
        LoadArguments arguments = new LoadArguments(dataset, wanted == 1 ? null : plain.get(1), options, settings);
        arguments.origin();
        arguments.locale();
        checkTexts(options);
        if (arguments.file() != null && arguments.file().contains("://") && arguments.file().length() > LONGEST_NAME) {
            throw new IllegalArgumentException("the address has more than %d characters".formatted(LONGEST_NAME));
        }
        return arguments;
    }

    /** What is published with the data is as it has to be on the administrator's page. */
    private static void checkTexts(Map<String, String> options) {
        options.forEach((name, text) -> {
            if (VALUES.contains(name) && text.isBlank()) {
                throw new IllegalArgumentException("the option --%s needs a value".formatted(name));
            }
            if (text.length() > LONGEST.getOrDefault(name, Integer.MAX_VALUE)) {
                throw new IllegalArgumentException("the option --%s takes %d characters at most".formatted(name, LONGEST.get(name)));
            }
        });
        if (options.containsKey("licence-url") && !(options.containsKey("licence") && options.get("licence-url").matches("https?://[^/\\s]+\\S*"))) {
            throw new IllegalArgumentException("the option --licence-url takes the address of the licence that --licence names, which begins with https://");
        }
    }

    boolean undo() {
        return options.containsKey("undo");
    }

    boolean trial() {
        return options.containsKey("dry-run");
    }

    Locale locale() {
        String language = options.getOrDefault("lang", "it");
        if (!List.of("it", "en").contains(language)) {
            throw new IllegalArgumentException("the option --lang takes it or en, not '%s'".formatted(language));
        }
        return Locale.forLanguageTag(language);
    }

    LoadRequest.Origin origin() {
        return new LoadRequest.Origin(options.get("source"), options.get("licence"), options.get("licence-url"), date(), crs(),
                options.containsKey("mapping") ? Path.of(options.get("mapping")) : null);
    }

    private LocalDate date() {
        try {
            return options.containsKey("date") ? LocalDate.parse(options.get("date")) : null;
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("the option --date takes a day such as 2023-01-01, not '%s'".formatted(options.get("date")), wrong);
        }
    }

    private Crs crs() {
        String name = options.get("crs");
        return name == null ? null : CrsName.parse(name).map(CrsName::crs).orElseThrow(() -> new IllegalArgumentException("the option --crs takes one of "
                + Arrays.stream(Crs.values()).map(Crs::code).distinct().collect(Collectors.joining(", "))));
    }
}
