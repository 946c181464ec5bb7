package it.torinometropoli.gis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;
import it.torinometropoli.gis.loading.Dataset;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where the data of each layer are from: what an administrator has loaded has a source and a licence of its own, and shapes are called schematic only
 * as long as some are.
 */
@Component
class LayerOrigins {

    private static final String SCHEMATIC = "schematica";

    private final Catalog catalog;
    private final JdbcClient services;

    LayerOrigins(Catalog catalog, @Qualifier("services") JdbcClient services) {
        this.catalog = catalog;
        this.services = services;
    }

    private record Origin(String source, String licence, String licenceUrl) {

        /** What is loaded beside other data is named beside theirs, with its own licence. */
        Layer.Attribution with(String layer, boolean whole, Catalog catalog) {
            if (whole) {
                return new Layer.Attribution(new LocalizedText(source, source), null, null);
            }
            Layer.Attribution file = catalog.described(layer).attribution();
            String added = "; %s (%s)".formatted(source, licence);
            return new Layer.Attribution(new LocalizedText(file.title().it() + added, file.title().en() + added), file.url(), file.logo());
        }
    }

    /** The layer as its data are now; the same object when nothing has changed. */
    Layer now(Layer layer) {
        if (layer.view() == null) {
            return layer;
        }
        List<Dataset> showing = Arrays.stream(Dataset.values()).filter(each -> each.layers().contains(layer.name())).toList();
        Optional<Dataset> dataset = showing.stream().filter(each -> origin(each).isPresent()).reduce((earlier, later) -> later);
        Optional<Origin> loaded = dataset.flatMap(this::origin);
        boolean whole = dataset.map(Dataset::whole).orElse(false);
        return catalog.originOf(layer.name(), loaded.map(origin -> origin.with(layer.name(), whole, catalog)).orElse(null),
                loaded.filter(origin -> whole).map(origin -> new Layer.Licence(origin.licence(), origin.licenceUrl())).orElse(null), schematic(layer));
    }

    private Optional<Origin> origin(Dataset dataset) {
        return services.sql("SELECT source, licence, licence_url FROM published_data_load WHERE dataset = ?").param(dataset.code()).query(Origin.class).optional();
    }

    /** Names of views and columns come from the catalogue, which has checked them. An empty layer says what its file says. */
    private boolean schematic(Layer layer) {
        return layer.attribute(Attribute.Role.GEOMETRY_QUALITY).map(quality ->
                services.sql("SELECT CASE WHEN count(*) = 0 THEN 1 ELSE sum(CASE WHEN %s = ? THEN 1 ELSE 0 END) END FROM %s".formatted(quality.name(), layer.view()))
                        .param(SCHEMATIC).query(Integer.class).single() > 0).orElse(true);
    }
}
