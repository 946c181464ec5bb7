package it.torinometropoli.gis.geoserver;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.database.GeometryCodec;
import it.torinometropoli.gis.feature.LayerTable;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsName;
import org.locationtech.jts.geom.Envelope;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the database where the features of layers are, with the login that GeoServer will have. */
@Component
class LayerExtents {

    private final JdbcClient services;
    private final Dialect dialect;

    LayerExtents(@Qualifier("services") JdbcClient services, Dialect dialect) {
        this.services = services;
        this.dialect = dialect;
    }

    /**
     * The extents of layers of the database by name, in their order. A layer without features has the extent of all others.
     *
     * @throws ExportException when no layer has features, one cannot be read, or the reference system of one is not offered
     */
    Map<String, Extent> of(List<Layer> layers) {
        Map<String, Extent> extents = new LinkedHashMap<>();
        Envelope all = new Envelope();
        for (Layer layer : layers) {
            readable(layer).ifPresent(extent -> {
                extents.put(layer.name(), extent);
                all.expandToInclude(extent.in(Crs.UTM32).bounds());
            });
        }
        if (all.isNull()) {
            throw new ExportException("no layer has features, so that nothing tells where the layers are");
        }
        layers.forEach(layer -> extents.computeIfAbsent(layer.name(), empty -> new Extent(Crs.UTM32, all)));
        return extents;
    }

    private Optional<Extent> readable(Layer layer) {
        try {
            return extent(layer);
        } catch (DataAccessException refused) {
            throw new ExportException("the features of the layer '%s' cannot be read with the login of the services: %s".formatted(layer.name(),
                    refused.getMostSpecificCause().getMessage()), refused);
        }
    }

    private Optional<Extent> extent(Layer layer) {
        LayerTable table = LayerTable.of(layer);
        Envelope bounds = shape("SELECT %s FROM %s".formatted(dialect.extent(table.geometry()), table.relation()))
                .map(bytes -> GeometryCodec.read(bytes).getEnvelopeInternal()).orElseGet(Envelope::new);
        return bounds.isNull() ? Optional.empty() : Optional.of(new Extent(layer.data() == null ? Crs.UTM32 : crs(layer, table), bounds));
    }

    private Crs crs(Layer layer, LayerTable table) {
        String name = layer.data().crs() != null ? layer.data().crs() : "EPSG:" + shape("SELECT %s FROM %s WHERE %s IS NOT NULL LIMIT 1"
                .formatted(dialect.readGeometry(table.geometry()), table.relation(), table.geometry())).map(GeometryCodec::srid).orElse(0);
        return CrsName.parse(name).map(CrsName::crs).orElseThrow(() -> new ExportException("the reference system %s of the layer '%s' is not offered; "
                .formatted(name, layer.name()) + "its file can name it with 'crs'"));
    }

    private Optional<byte[]> shape(String select) {
        return services.sql(select).query((row, number) -> Optional.ofNullable(row.getBytes(1))).optional().flatMap(found -> found);
    }
}
