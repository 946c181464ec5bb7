package it.torinometropoli.gis.portal;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The texts of the map client: the messages whose key begins with {@value #PREFIX}, carried by the page as JSON. */
@Component
class ClientTexts {

    private static final String PREFIX = "client.";

    private final JsonMapper json;

    ClientTexts(JsonMapper json) {
        this.json = json;
    }

    /** The texts of a language as a JSON object by key without prefix, safe within a {@code script} element. */
    String json(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(PortalConfiguration.BUNDLE, locale);
        SortedMap<String, String> texts = new TreeMap<>();
        bundle.keySet().stream().filter(key -> key.startsWith(PREFIX))
                .forEach(key -> texts.put(key.substring(PREFIX.length()), bundle.getString(key)));
        return json.writeValueAsString(texts).replace("<", "\\u003c");
    }
}
