package it.torinometropoli.gis.site;

import java.util.Locale;

import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the map page, relative to the service. The default language is left out. */
public final class MapAddress {

    private MapAddress() {
    }

    /**
     * The map with the card of a feature.
     *
     * @param featureId identifier in every service, for example {@code comuni.001272}
     */
    public static String ofFeature(String featureId, Locale locale) {
        return address("luogo", featureId, locale);
    }

    /** The map with an action of the plan in force. */
    public static String ofAction(String code, Locale locale) {
        return address("azione", code, locale);
    }

    private static String address(String parameter, String value, Locale locale) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/").queryParam(parameter, "{value}");
        if (!ReaderLanguage.OFFERED.get(0).equals(locale)) {
            address.queryParam(ReaderLanguage.PARAMETER, locale.getLanguage());
        }
        return address.encode().buildAndExpand(value).toUriString();
    }
}
