package it.torinometropoli.gis.portal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import it.torinometropoli.gis.catalog.LocalizedText;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A map of somebody else that readers may choose below the layers, in EPSG:3857.
 *
 * @param id what addresses of the map page call it: small letters, digits and hyphens
 * @param name what readers call it
 * @param kind how its pictures are asked for
 * @param url XYZ: the address of a tile with {@code {z}}, {@code {x}} and {@code {y}}; WMS: the address of the service without parameters.
 *        Either absolute ({@code https://…}) or a path of this service
 * @param layers WMS: the layers, separated by commas; null for XYZ
 * @param attribution who is to be named on the map
 * @param attributionUrl the page that the name leads to, or null
 * @param maxZoom the nearest zoom level that it has pictures for, from 1 to 22
 */
record BaseMap(String id, LocalizedText name, Kind kind, String url, String layers, String attribution, String attributionUrl,
        @DefaultValue("18") int maxZoom) {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,20}");
    private static final Pattern ABSOLUTE = Pattern.compile("(https?://[a-zA-Z0-9.-]+(?::\\d{1,5})?)/[^\\s;,'\"]*");
    private static final Pattern OWN_PATH = Pattern.compile("/[^/\\s;,'\"][^\\s;,'\"]*");
    private static final int NEAREST_ZOOM = 22;

    /** How pictures are asked for. */
    enum Kind {
        /** Tiles by zoom level, column and row, counted from the north. */
        XYZ,
        /** GetMap of WMS 1.3.0. */
        WMS
    }

    BaseMap {
        require(id != null && ID.matcher(id).matches(), id, "id", "1 to 20 small letters, digits and hyphens");
        require(name != null, id, "name", "given in both languages, as name.it and name.en");
        require(kind != null, id, "kind", "XYZ or WMS");
        require(url != null && (ABSOLUTE.matcher(url).matches() || OWN_PATH.matcher(url).matches()), id, "url",
                "an address that begins with https:// or, for a map of this service, with /");
        require(kind != Kind.XYZ || url.contains("{z}") && url.contains("{x}") && url.contains("{y}"), id, "url", "an address with {z}, {x} and {y}");
        require(kind != Kind.WMS || layers != null && !layers.isBlank(), id, "layers", "the names of layers of the WMS");
        require(attribution != null && !attribution.isBlank(), id, "attribution", "the name of whose map it is");
        require(attributionUrl == null || attributionUrl.matches("https?://.+"), id, "attribution-url", "an address that begins with https://");
        require(maxZoom >= 1 && maxZoom <= NEAREST_ZOOM, id, "max-zoom", "from 1 to " + NEAREST_ZOOM);
    }

    /** The origin that browsers ask for its pictures, such as {@code https://tile.openstreetmap.org}; empty for this service. */
    Optional<String> origin() {
        Matcher absolute = ABSOLUTE.matcher(url);
        return absolute.matches() ? Optional.of(absolute.group(1)) : Optional.empty();
    }

    private static void require(boolean holds, String id, String setting, String condition) {
        if (!holds) {
            throw new IllegalArgumentException("gis.base-maps: the %s of '%s' must be %s".formatted(setting, id, condition));
        }
    }
}
