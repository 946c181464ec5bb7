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
     * @param fileName the name of the file
     * @param checksum its SHA-256, hexadecimal
     * @param source who made it
     * @param dataDate the day of the data, or null
     * @param loaded the day of the load, in Italy
     */
    record Load(String fileName, String checksum, String source, LocalDate dataDate, LocalDate loaded) {
    }

    /** The last load in force of each layer, by its name; layers as shipped are left out. */
    Map<String, Load> inForce() {
        Map<String, Load> loads = new HashMap<>();
        services.sql("SELECT dataset, file_name, checksum, source, data_date, loaded_at FROM published_data_load ORDER BY loaded_at").query(row -> {
            Load load = new Load(row.getString(2), row.getString(3), row.getString(4), row.getObject(5, LocalDate.class),
                    row.getObject(6, OffsetDateTime.class).atZoneSameInstant(ITALY).toLocalDate());
            Dataset.of(row.getString(1)).ifPresent(dataset -> dataset.layers().forEach(layer -> loads.put(layer, load)));
        });
        return loads;
    }
}
