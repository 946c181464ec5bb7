package it.torinometropoli.gis.site;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The texts of the scripts: the messages whose key begins with {@value #PREFIX}, carried by a page as JSON. */
@Component
public class ClientTexts {

    private static final String PREFIX = "client.";

    private final JsonMapper json;

    ClientTexts(JsonMapper json) {
        this.json = json;
    }

    /** The texts of a language as a JSON object by key without prefix, safe within a {@code script} element. */
    public String json(Locale locale) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (String name : TextBundles.names()) {
            ResourceBundle bundle = ResourceBundle.getBundle(name, locale);
            bundle.keySet().stream().filter(key -> key.startsWith(PREFIX))
                    .forEach(key -> texts.put(key.substring(PREFIX.length()), bundle.getString(key)));
        }
        return json.writeValueAsString(texts).replace("<", "\\u003c");
    }
}
