package it.torinometropoli.gis.style;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.geotools.api.style.Style;
import org.springframework.stereotype.Component;

/**
 * Puts values of a request into the places of a style that ask for them with {@code env('name')} or {@code env('name', default)}. A style
 * and the same values give the same object as long as it is remembered, so that whatever is kept by style identity stays of use. Safe for
 * use by many threads.
 */
@Component("styleEnvironment")
public final class Environment {

    private static final int REMEMBERED_STYLES = 200;
    private static final int REMEMBERED_VALUES = 20;

    private final Cache<Style, Variants> variants = Caffeine.newBuilder().weakKeys().maximumSize(REMEMBERED_STYLES).build();

    /**
     * The style for some values.
     *
     * @param values the values by name, as text; a colour as {@code #RRGGBB}. Names that the style does not ask for do not matter
     * @return the style itself when it has no {@code env()}, else a copy in which every {@code env()} is a literal: the value, or the default
     *         that the style gives, or null
     */
    public Style in(Style style, Map<String, String> values) {
        Variants known = variants.get(style, Variants::of);
        if (known.names().isEmpty()) {
            return style;
        }
        Map<String, String> used = new HashMap<>(values);
        used.keySet().retainAll(known.names());
        return known.byValues().get(used, missing -> EnvironmentVisitor.copy(style, missing, new HashSet<>()));
    }

    /** The names that a style asks for, and its copies by the values for them. */
    private record Variants(Set<String> names, Cache<Map<String, String>, Style> byValues) {

        static Variants of(Style style) {
            Set<String> names = new HashSet<>();
            EnvironmentVisitor.copy(style, Map.of(), names);
            return new Variants(Set.copyOf(names), Caffeine.newBuilder().maximumSize(REMEMBERED_VALUES).build());
        }
    }
}
