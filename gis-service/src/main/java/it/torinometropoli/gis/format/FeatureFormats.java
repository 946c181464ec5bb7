package it.torinometropoli.gis.format;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/** The formats that are offered. */
@Component
public class FeatureFormats {

    private static final String GEOJSON = "application/geo+json";

    private final List<FeatureFormat> formats;

    /**
     * @param formats all of them, in the order in which they are listed, the standard one first
     * @throws IllegalArgumentException when two have the same name
     */
    FeatureFormats(List<FeatureFormat> formats) {
        this.formats = List.copyOf(formats);
        Set<String> taken = new HashSet<>();
        formats.stream().flatMap(format -> known(format).distinct()).filter(name -> !taken.add(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("two formats of features are called " + name);
        });
    }

    /** All formats, the standard one first. */
    public List<FeatureFormat> all() {
        return formats;
    }

    /** The format of an answer when the client names none: GML 3.2, as WFS 2.0 wants it. */
    public FeatureFormat standard() {
        return formats.get(0);
    }

    /** The format of a name or alias, in any case of letters. A space stands for a plus sign too: clients forget to encode it. */
    public Optional<FeatureFormat> named(String name) {
        String wanted = plain(name);
        return formats.stream().filter(format -> known(format).anyMatch(wanted::equals)).findFirst();
    }

    /** The formats in which whole layers are taken: those of files to be kept, then GeoJSON and the standard one. */
    public List<FeatureFormat> ofWholeLayers() {
        return Stream.concat(formats.stream().filter(format -> format.extension().isPresent()), Stream.of(named(GEOJSON).orElseThrow(), standard())).toList();
    }

    /** The names that services list, the standard format first. */
    public List<String> names() {
        return formats.stream().flatMap(format -> format.names().stream()).toList();
    }

    private static Stream<String> known(FeatureFormat format) {
        return Stream.concat(format.names().stream(), format.aliases().stream()).map(FeatureFormats::plain);
    }

    private static String plain(String name) {
        return name.replace(" ", "").replace("+", "").toLowerCase(Locale.ROOT);
    }
}
