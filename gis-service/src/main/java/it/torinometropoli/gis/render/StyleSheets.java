package it.torinometropoli.gis.render;

import org.geotools.api.style.Style;

/** The style sheets of styles, made once for each. Safe for use by many threads. */
final class StyleSheets {

    private static final int KEPT = 200;

    private final RecentlyUsed<Identity, StyleSheet> sheets = new RecentlyUsed<>(KEPT);

    /** The style sheet of a style, which must not be changed afterwards. */
    StyleSheet of(Style style) {
        return sheets.get(new Identity(style), () -> new StyleSheet(style));
    }
}
