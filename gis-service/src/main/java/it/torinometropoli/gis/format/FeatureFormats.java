package it.torinometropoli.gis.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/** The formats that are offered. */
@Component
public class FeatureFormats {

    private final List<FeatureFormat> formats;
    private final FeatureFormat standard;

    FeatureFormats(GmlFormat gml, GeoJsonFormat geoJson) {
        this.formats = List.of(gml, geoJson);
        this.standard = gml;
    }

    /** The format of an answer when the client names none: GML 3.2, as WFS 2.0 wants it. */
    public FeatureFormat standard() {
        return standard;
    }

    /** The format of a name or alias, in any case of letters. A space stands for a plus sign too: clients forget to encode it. */
    public Optional<FeatureFormat> named(String name) {
        String wanted = plain(name);
        return formats.stream().filter(format -> Stream.concat(format.names().stream(), format.aliases().stream())
                .anyMatch(known -> plain(known).equalsIgnoreCase(wanted))).findFirst();
    }

    /** The names that services list, the standard format first. */
    public List<String> names() {
        return formats.stream().flatMap(format -> format.names().stream()).toList();
    }

    private static String plain(String name) {
        return name.replace(" ", "").replace("+", "");
    }
}
