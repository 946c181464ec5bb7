package it.torinometropoli.gis.opendata;

import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.format.FeatureFormat;
import it.torinometropoli.gis.format.FeatureFormats;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The formats in which whole layers can be taken: every file that downloads offer, then GeoJSON and the newest GML. */
@Component
class FileFormats {

    private static final String GEOJSON = "application/geo+json";

    private final List<FeatureFormat> formats;
    private final MessageSource messages;

    FileFormats(FeatureFormats all, MessageSource messages) {
        this.formats = all.ofWholeLayers();
        this.messages = messages;
    }

    /**
     * A format under the ending that names of files have.
     *
     * @param extension without a full stop
     */
    record Named(String extension, FeatureFormat format) {
    }

    /** All formats. */
    List<Named> all() {
        return formats.stream().map(format -> new Named(format.extension().orElse(format.mediaType().equals(GEOJSON) ? "geojson" : "gml"), format)).toList();
    }

    /** A layer in each format. */
    List<Dataset.File> of(Layer layer, Locale locale) {
        return formats.stream().map(format -> new Dataset.File(name(format, locale), format.mediaType(), href(layer, format))).toList();
    }

    private String name(FeatureFormat format, Locale locale) {
        String code = format.extension().or(() -> format.aliases().stream().findFirst()).orElseGet(() -> format.names().get(0));
        return messages.getMessage("opendata.format." + code, null, code.toUpperCase(Locale.ROOT), locale);
    }

    private static String href(Layer layer, FeatureFormat format) {
        return UriComponentsBuilder.fromPath("/wfs").queryParam("SERVICE", "WFS").queryParam("VERSION", "2.0.0")
                .queryParam("REQUEST", "GetFeature").queryParam("TYPENAMES", "{layer}").queryParam("OUTPUTFORMAT", "{format}").encode()
                .buildAndExpand(layer.name(), format.names().get(0)).toUriString();
    }
}
