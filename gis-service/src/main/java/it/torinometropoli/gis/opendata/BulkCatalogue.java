package it.torinometropoli.gis.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.format.Provenance;
import it.torinometropoli.gis.format.Provenances;
import org.springframework.stereotype.Component;

/** The files that are there, as programs read of them. Names and texts are Italian. */
@Component
class BulkCatalogue {

    private final Catalog catalog;
    private final Provenances provenances;

    BulkCatalogue(Catalog catalog, Provenances provenances) {
        this.catalog = catalog;
        this.provenances = provenances;
    }

    /**
     * The files of a layer.
     *
     * @param made when they were made
     * @param dataDate since which day, in Italy, the data are as they are; null when it is not known
     * @param citation how to name the source
     */
    record Entry(String layer, String title, Instant made, long features, @JsonProperty("data_date") LocalDate dataDate, String licence,
            @JsonProperty("licence_url") String licenceUrl, String source, String citation, List<Download> files) {
    }

    /**
     * A file.
     *
     * @param url absolute
     * @param sha256 hexadecimal
     */
    record Download(String url, @JsonProperty("media_type") String mediaType, long bytes, String sha256) {
    }

    /**
     * The files of all public layers.
     *
     * @param folder the absolute address below which they are
     */
    List<Entry> entries(BulkIndex index, String folder) {
        return index.layers().stream().flatMap(layer -> entry(layer, folder).stream()).toList();
    }

    private Optional<Entry> entry(BulkIndex.BulkLayer made, String folder) {
        return catalog.layers().stream().filter(layer -> layer.localName().equals(made.layer())).findFirst().map(layer -> {
            Provenance provenance = provenances.of(layer);
            String title = layer.title().in(Locale.ITALIAN);
            String source = provenance.source().in(Locale.ITALIAN);
            return new Entry(layer.name(), title, made.made(), made.features(), provenance.dataDate(), provenance.licence(), provenance.licenceUrl(),
                    source, Citation.of(layer, provenance),
                    made.files().stream().map(file -> new Download(folder + "/" + file.name(), file.mediaType(), file.bytes(), file.sha256())).toList());
        });
    }

    /** The address of the licence of a layer's files, or nothing when it states none. */
    Optional<String> licence(BulkIndex.BulkLayer made) {
        return catalog.layers().stream().filter(layer -> layer.localName().equals(made.layer())).findFirst()
                .map(layer -> provenances.of(layer).licenceUrl());
    }
}
