package it.torinometropoli.gis.tiles;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the service keeps of tiles.
 *
 * @param cacheSize how much memory tiles that were drawn may take, such as {@code 64MB}; with {@code 0} every tile is drawn anew
 */
@ConfigurationProperties("gis.tiles")
record TileSettings(@DefaultValue("64MB") DataSize cacheSize) {
}
