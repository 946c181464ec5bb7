package it.torinometropoli.gis.metadata;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import it.torinometropoli.gis.catalog.Layer;
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

    /** The last load in force; empty when the layer is as shipped. */
    Optional<Load> of(Layer layer) {
        List<String> datasets = Arrays.stream(Dataset.values()).filter(dataset -> dataset.layers().contains(layer.name())).map(Dataset::code).toList();
        return datasets.isEmpty() ? Optional.empty() : services.sql("SELECT file_name, checksum, source, data_date, loaded_at FROM published_data_load "
                + "WHERE dataset IN (:datasets) ORDER BY loaded_at DESC").param("datasets", datasets)
                .query((row, number) -> new Load(row.getString(1), row.getString(2), row.getString(3), row.getObject(4, LocalDate.class),
                        row.getObject(5, OffsetDateTime.class).atZoneSameInstant(ITALY).toLocalDate())).list().stream().findFirst();
    }
}
