package it.torinometropoli.gis.metadata;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

import it.torinometropoli.gis.loading.Dataset;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of the file that an administrator has loaded into a layer. */
@Component
class LoadFacts {

    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");

    private final JdbcClient services;

    LoadFacts(@Qualifier("services") JdbcClient services) {
        this.services = services;
    }

    /**
     * A load that is in force.
     *
     * @param fileName the name of the file, or its address without what may be a key to it
     * @param checksum its SHA-256, hexadecimal
     * @param source who made it
     * @param dataDate the day of the data, or null
     * @param loaded the day of the load, in Italy
     */
    record Load(String fileName, String checksum, String source, LocalDate dataDate, LocalDate loaded) {
    }

    /** An address may hold a password, or a key in its query: neither is for everybody. */
    static String told(String name) {
        int scheme = name.indexOf("://");
        if (scheme < 0) {
            return name;
        }
        String address = name.replaceFirst("[?#].*", "");
        int host = scheme + "://".length();
        int path = address.indexOf('/', host);
        String authority = path < 0 ? address.substring(host) : address.substring(host, path);
        return address.substring(0, host) + authority.substring(authority.lastIndexOf('@') + 1) + (path < 0 ? "" : address.substring(path));
    }

    /** The last load in force of each layer, by its name; layers as shipped are left out. */
    Map<String, Load> inForce() {
        Map<String, Load> loads = new HashMap<>();
        services.sql("SELECT dataset, file_name, checksum, source, data_date, loaded_at FROM published_data_load ORDER BY loaded_at").query(row -> {
            Load load = new Load(told(row.getString(2)), row.getString(3), row.getString(4), row.getObject(5, LocalDate.class),
                    row.getObject(6, OffsetDateTime.class).atZoneSameInstant(ITALY).toLocalDate());
            Dataset.of(row.getString(1)).ifPresent(dataset -> dataset.layers().forEach(layer -> loads.put(layer, load)));
        });
        return loads;
    }
}
