package it.torinometropoli.gis.wms;

import java.util.Locale;

import it.torinometropoli.gis.ows.KvpParameters;
import jakarta.servlet.http.HttpServletRequest;

/**
 * A request for one operation.
 *
 * @param version the version in which to answer
 * @param parameters its parameters, none repeated
 * @param http where it came from
 */
record WmsRequest(WmsVersion version, KvpParameters parameters, HttpServletRequest http) {

    /** The language of texts in the answer: English when LANGUAGE is {@code en} or {@code eng}, Italian for anything else. */
    Locale locale() {
        return parameters.text("LANGUAGE").filter(language -> language.toLowerCase(Locale.ROOT).startsWith("en"))
                .map(english -> Locale.ENGLISH).orElse(Locale.ITALIAN);
    }
}
