package it.torinometropoli.gis.database;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the queries that are answered by the database because the layer is not held in memory.
 *
 * @param atOnce how many run at once; each holds a connection until its last feature is sent
 * @param patience how long one more waits for a connection before it is refused
 * @param timeout how long the database may work on a statement, or on the next portion of its rows
 */
@ConfigurationProperties("gis.queries")
record QuerySettings(@DefaultValue("8") int atOnce, @DefaultValue("2s") Duration patience, @DefaultValue("60s") Duration timeout) {
}
