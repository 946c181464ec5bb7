package it.torinometropoli.gis.catalog;

import org.geotools.api.style.Style;

/**
 * A style as its file was read.
 *
 * @param style the style, which must not be changed
 * @param version a text that changes with the file and with the icons that it names, equal on every instance
 * @param document the file's content, which must not be changed
 */
public record ReadStyle(Style style, String version, byte[] document) {
}
