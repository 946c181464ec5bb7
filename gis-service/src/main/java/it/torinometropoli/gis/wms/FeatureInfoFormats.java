package it.torinometropoli.gis.wms;

import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import org.springframework.stereotype.Component;

/** The formats of GetFeatureInfo answers. */
@Component
class FeatureInfoFormats {

    private final List<FeatureInfoFormat> formats;

    FeatureInfoFormats(List<FeatureInfoFormat> formats) {
        this.formats = List.copyOf(formats);
    }

    /** The formats, the preferred one first. */
    List<FeatureInfoFormat> all() {
        return formats;
    }

    /** The media types that capabilities list, the preferred one first. */
    List<String> mediaTypes() {
        return formats.stream().map(format -> format.names().get(0)).toList();
    }

    /**
     * The format that INFO_FORMAT names, with or without spaces between its parts; the preferred one when it is left out. A space stands for
     * a plus sign, too: clients forget to encode it.
     *
     * @throws OwsException when it is not offered
     */
    FeatureInfoFormat asked(KvpParameters parameters) {
        String asked = parameters.text("INFO_FORMAT").orElse(mediaTypes().get(0));
        return formats.stream().filter(format -> format.names().stream().anyMatch(name -> plain(name).equals(plain(asked)))).findFirst()
                .orElseThrow(() -> OwsException.notAllowed(ExceptionCode.INVALID_FORMAT, "INFO_FORMAT", asked, mediaTypes()));
    }

    private static String plain(String mediaType) {
        return mediaType.replace(" ", "").replace("+", "").toLowerCase(Locale.ROOT);
    }
}
