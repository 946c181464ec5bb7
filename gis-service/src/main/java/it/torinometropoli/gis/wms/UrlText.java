package it.torinometropoli.gis.wms;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Values in the addresses that the service gives out. */
final class UrlText {

    private UrlText() {
    }

    /** A value as a query holds it (RFC 3986, 3.4); what may stay readable does. */
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/").replace("%3A", ":");
    }
}
