package it.torinometropoli.gis.catalog;

import org.geotools.api.style.Style;

/**
 * A style as its file was read.
 *
 * @param style the style, which must not be changed
 * @param version a text that changes with the file and with the graphics in its folder, equal on every instance
 */
public record ReadStyle(Style style, String version) {
}
