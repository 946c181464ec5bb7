package it.torinometropoli.gis.metadata;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.site.IndexedPages;
import org.springframework.stereotype.Component;

/** The pages of the records, for search engines. */
@Component
class IndexedRecords implements IndexedPages {

    private final Catalog catalog;

    IndexedRecords(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public List<String> addresses() {
        Stream<String> ids = Stream.concat(catalog.layers().stream().map(Layer::localName), Arrays.stream(OgcService.values()).map(OgcService::id));
        return Stream.concat(Stream.of(RecordAddress.PATH), ids.map(id -> RecordAddress.page(id, ""))).toList();
    }
}
