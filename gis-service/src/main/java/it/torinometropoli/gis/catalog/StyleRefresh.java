package it.torinometropoli.gis.catalog;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import it.torinometropoli.gis.settings.Folders;
import it.torinometropoli.gis.style.StyleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads the styles again when files of theirs have changed, icons among them. A style that is wrong or gone stays as it was. For one thread; failures may be asked by any. */
@Component
public class StyleRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(StyleRefresh.class);

    private final Catalog catalog;
    private final StyleFolder folder;
    private final Map<String, String> seen = new HashMap<>();
    private final Map<String, String> failures = new ConcurrentHashMap<>();
    private String state = "";

    StyleRefresh(Catalog catalog, Folders folders) {
        this.catalog = catalog;
        this.folder = new StyleFolder(folders.styleFolder());
        for (String name : catalog.styleNames()) {
            seen.put(name, catalog.styleVersion(catalog.style(name).orElseThrow()));
        }
    }

    /** Puts the styles in place whose files or icons have changed. */
    public void run() {
        String now = state();
        if (!now.equals(state) || !failures.isEmpty()) {
            catalog.styleNames().forEach(this::look);
            state = now;
        }
    }

    /** The failure to look is told by each style that cannot be read then. */
    private String state() {
        try {
            return folder.state();
        } catch (IOException beingChanged) {
            return beingChanged.toString();
        }
    }

    /** The styles whose files could not be read when they last changed, by name, with the reason. */
    public Map<String, String> failures() {
        return new TreeMap<>(failures);
    }

    private void look(String name) {
        try {
            ReadStyle read = folder.read(name, catalog.layers().stream().filter(layer -> layer.styles().contains(name)).toList());
            failures.remove(name);
            if (!read.version().equals(seen.put(name, read.version()))) {
                catalog.replaceStyle(name, read);
                LOG.info("Read the style {} again, whose file or icons have changed", name);
            }
        } catch (IOException | StyleException | CatalogException wrong) {
            if (!String.valueOf(wrong.getMessage()).equals(failures.put(name, String.valueOf(wrong.getMessage())))) {
                LOG.warn("The style {} stays as it was: {}", name, wrong.getMessage());
            }
        }
    }
}
