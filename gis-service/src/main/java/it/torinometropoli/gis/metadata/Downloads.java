package it.torinometropoli.gis.metadata;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.format.FeatureFormat;
import it.torinometropoli.gis.format.FeatureFormats;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The files in which whole layers can be taken. */
@Component
class Downloads {

    private static final String GEOJSON = "application/geo+json";

    private final List<FeatureFormat> formats;

    Downloads(FeatureFormats all) {
        this.formats = Stream.concat(all.all().stream().filter(format -> format.extension().isPresent()),
                Stream.of(all.named(GEOJSON).orElseThrow(), all.standard())).toList();
    }

    /**
     * A layer in a format.
     *
     * @param name what the format is called, in capitals
     * @param mediaType its media type
     * @param address absolute
     */
    record Download(String name, String mediaType, String address) {
    }

    /**
     * A layer in each format.
     *
     * @param root the address of the portal, without a slash at the end
     */
    List<Download> of(Layer layer, String root) {
        return formats.stream().map(format -> new Download(name(format), format.mediaType(), address(layer, format, root))).toList();
    }

    private static String name(FeatureFormat format) {
        return format.extension().or(() -> format.aliases().stream().findFirst()).orElseGet(() -> format.names().get(0)).toUpperCase(Locale.ROOT);
    }

    private static String address(Layer layer, FeatureFormat format, String root) {
        return UriComponentsBuilder.fromUriString(root + "/wfs").queryParam("SERVICE", "WFS").queryParam("VERSION", "2.0.0")
                .queryParam("REQUEST", "GetFeature").queryParam("TYPENAMES", "{layer}").queryParam("OUTPUTFORMAT", "{format}").encode()
                .buildAndExpand(layer.name(), format.names().get(0)).toUriString();
    }
}
