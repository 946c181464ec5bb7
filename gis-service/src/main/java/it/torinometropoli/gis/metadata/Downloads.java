package it.torinometropoli.gis.metadata;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;
import it.torinometropoli.gis.format.FeatureFormat;
import it.torinometropoli.gis.format.FeatureFormats;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The files in which whole layers can be taken: in every format that downloads offer, in GeoJSON and in the newest GML. */
@Component
class Downloads {

    private final List<FeatureFormat> formats;
    private final MadeFiles made;
    private final MessageSource messages;

    Downloads(FeatureFormats all, MadeFiles made, MessageSource messages) {
        this.formats = all.ofWholeLayers();
        this.made = made;
        this.messages = messages;
    }

    /**
     * A layer in a format.
     *
     * @param id tells it from the others of the layer: {@code gpkg}, and {@code file-gpkg} of a file that is made beforehand
     * @param code of the format, as names of files end
     * @param name what readers call it
     * @param mediaType its media type
     * @param address absolute
     * @param file what is known of a file that is made beforehand; null of one that is made when it is asked for
     */
    record Download(String id, String code, LocalizedText name, String mediaType, String address, File file) {
    }

    /**
     * A file as it is now.
     *
     * @param page absolute address of the page that lists it
     * @param sha256 hexadecimal
     * @param made in Italy
     */
    record File(String page, long bytes, String sha256, LocalDate made) {
    }

    /** What readers call the formats. */
    List<String> formats() {
        return formats.stream().map(format -> name(code(format), Locale.ITALIAN)).toList();
    }

    /**
     * The files of layers: first in each format what a request makes, then what is there beforehand.
     *
     * @param root the address of the portal, without a slash at the end
     */
    Function<Layer, List<Download>> at(String root) {
        Map<String, List<MadeFiles.MadeFile>> files = made.files(root);
        return layer -> Stream.concat(formats.stream().map(format -> download(layer, format, root)),
                files.getOrDefault(layer.localName(), List.of()).stream().map(file -> download(file, root))).toList();
    }

    private Download download(Layer layer, FeatureFormat format, String root) {
        String code = code(format);
        return new Download(code, code, new LocalizedText(name(code, Locale.ITALIAN), name(code, Locale.ENGLISH)), format.mediaType(),
                root + address(layer, format), null);
    }

    private Download download(MadeFiles.MadeFile file, String root) {
        return new Download("file-" + file.ending(), file.ending(), new LocalizedText(nightly(file, Locale.ITALIAN), nightly(file, Locale.ENGLISH)),
                file.mediaType(), file.address(), new File(root + made.page(), file.bytes(), file.sha256(), file.made()));
    }

    private String nightly(MadeFiles.MadeFile file, Locale locale) {
        return messages.getMessage("metadata.download.nightly", new Object[] {name(file.ending(), locale)}, locale);
    }

    private String name(String code, Locale locale) {
        return messages.getMessage("opendata.format." + code, null, code.toUpperCase(Locale.ROOT), locale);
    }

    private static String code(FeatureFormat format) {
        return format.extension().or(() -> format.aliases().stream().findFirst()).orElseGet(() -> format.names().get(0)).toLowerCase(Locale.ROOT);
    }

    private static String address(Layer layer, FeatureFormat format) {
        return UriComponentsBuilder.fromPath("/wfs").queryParam("SERVICE", "WFS").queryParam("VERSION", "2.0.0")
                .queryParam("REQUEST", "GetFeature").queryParam("TYPENAMES", "{layer}").queryParam("OUTPUTFORMAT", "{format}").encode()
                .buildAndExpand(layer.name(), format.names().get(0)).toUriString();
    }
}
