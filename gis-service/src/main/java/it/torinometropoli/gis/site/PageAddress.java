package it.torinometropoli.gis.site;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.springframework.web.util.UriUtils;

/** Addresses of the pages, relative to the service and without a language: {@link PageFrame#to} adds the one that the reader has chosen. */
public final class PageAddress {

    /** All of the plan. */
    public static final String PLAN = "/piano";

    /** The pages of the layers whose features have pages of their own, by name of the layer. */
    private static final Map<String, String> OF_LAYERS = Map.of("comuni", "/comuni", "zone_omogenee", "/zone", "aree_dismesse", "/aree-dismesse",
            "aree_protette", "/aree-protette", "catalogo_circa", "/catalogo-circa");

    private PageAddress() {
    }

    /** An action of the edition of the plan in force. */
    public static String ofAction(String code) {
        return PLAN + "/azioni/" + encoded(code);
    }

    /** A strategy of the edition of the plan in force. */
    public static String ofStrategy(String code) {
        return PLAN + "/strategie/" + encoded(code);
    }

    /** A municipality. */
    public static String ofMunicipality(String istatCode) {
        return "/comuni/" + encoded(istatCode);
    }

    /** A Zona omogenea. */
    public static String ofZone(int number) {
        return "/zone/" + number;
    }

    /**
     * A feature: its own page, or else its page in the OGC API.
     *
     * @param layer name of its layer
     * @param id its identifier within the layer, for example {@code AD-001}
     */
    public static String ofFeature(String layer, String id) {
        String pages = OF_LAYERS.get(layer);
        return pages != null ? pages + "/" + encoded(id) : "/ogcapi/collections/" + layer + "/items/" + encoded(layer + "." + id);
    }

    /** Whether the features of a layer have pages of their own. */
    public static boolean hasPages(String layer) {
        return OF_LAYERS.containsKey(layer);
    }

    private static String encoded(String segment) {
        return UriUtils.encodePathSegment(segment, StandardCharsets.UTF_8);
    }
}
