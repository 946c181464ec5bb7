package it.torinometropoli.gis.ogcapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.format.FeatureFormat;
import it.torinometropoli.gis.format.FeatureFormats;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The representations of features: GeoJSON, pages, and every other format under its shortest name; of GML, the newest only. */
@Component
class ItemFormats {

    private final Map<Representation, FeatureFormat> formats = new LinkedHashMap<>();
    private final List<Representation> offered = new ArrayList<>();

    ItemFormats(FeatureFormats all) {
        formats.put(Representation.GEOJSON, all.named(Representation.GEOJSON.mediaType()).orElseThrow());
        Map<String, FeatureFormat> others = new LinkedHashMap<>();
        all.all().stream().filter(format -> !formats.containsValue(format)).forEach(format -> others.putIfAbsent(name(format), format));
        others.forEach((name, format) -> formats.put(new Representation(name, MediaType.parseMediaType(format.mediaType()), List.of()), format));
        offered.addAll(formats.keySet());
        offered.add(1, Representation.HTML);
    }

    private static String name(FeatureFormat format) {
        return format.extension().or(() -> format.aliases().stream().findFirst()).orElseGet(() -> format.names().get(0));
    }

    /** All of them, GeoJSON and HTML first. */
    List<Representation> offered() {
        return List.copyOf(offered);
    }

    /** What writes a representation that is no page. */
    FeatureFormat format(Representation representation) {
        return formats.get(representation);
    }
}
