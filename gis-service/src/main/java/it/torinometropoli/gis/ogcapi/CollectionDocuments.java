package it.torinometropoli.gis.ogcapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import it.torinometropoli.gis.ows.LayerRecords;
import it.torinometropoli.gis.ows.ServiceAddress;
import it.torinometropoli.gis.vectortiles.TileLinks;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** Describes layers as collections. */
@Component
class CollectionDocuments {

    /** A decimetre; boxes are rounded outward, so that they hold every feature. */
    private static final double DEGREE_FRACTION = 1e6;
    private static final String ITEM_TYPE = "feature";
    private static final String RELATIONS = "http://www.opengis.net/def/rel/ogc/1.0/";
    private static final String LICENCE_TYPE = "text/html";

    private final ApiLayers layers;
    private final ItemFormats formats;
    private final TileLinks tiles;
    private final LayerRecords records;
    private final ServiceAddress addresses;

    CollectionDocuments(ApiLayers layers, ItemFormats formats, TileLinks tiles, Records records) {
        this.layers = layers;
        this.formats = formats;
        this.tiles = tiles;
        this.records = records.records();
        this.addresses = records.addresses();
    }

    /** Where metadata records are. */
    @Component
    record Records(LayerRecords records, ServiceAddress addresses) {
    }

    /**
     * A collection with the links that it has wherever it is described.
     *
     * @param own further links, which come first
     */
    CollectionDocument of(Layer layer, ApiExchange exchange, List<ApiLink> own) {
        Locale locale = exchange.locale();
        List<ApiLink> links = new ArrayList<>(own);
        links.addAll(links(layer, exchange));
        return new CollectionDocument(layer.name(), layer.title().in(locale), layer.summary().in(locale), layer.keywords().in(locale),
                layer.attribution().title().in(locale), extent(layers.features(layer).bounds()), ITEM_TYPE, ApiLayers.CRS_LIST,
                Crs.UTM32.uri(), links);
    }

    private List<ApiLink> links(Layer layer, ApiExchange exchange) {
        Locale locale = exchange.locale();
        List<ApiLink> links = new ArrayList<>();
        String items = exchange.address("collections", layer.name(), "items");
        for (Representation format : formats.offered()) {
            links.add(new ApiLink(items + "?f=" + format.name(), "items", format.mediaType(), LinkTitle.ITEMS.in(locale, format.name())));
        }
        links.add(new ApiLink(exchange.address("collections", layer.name(), "queryables"), RELATIONS + "queryables",
                Representation.SCHEMA.mediaType(), LinkTitle.QUERYABLES.in(locale)));
        links.add(new ApiLink(exchange.address("collections", layer.name(), "schema"), RELATIONS + "schema",
                Representation.SCHEMA.mediaType(), LinkTitle.SCHEMA.in(locale)));
        tiles.collection(layer, exchange.address(), locale).forEach(link -> links.add(ApiLink.of(link)));
        if (layer.licence().url() != null) {
            links.add(new ApiLink(layer.licence().url(), "license", LICENCE_TYPE, LinkTitle.LICENCE.in(locale, layer.licence().name())));
        }
        records.all(layer, addresses.root(exchange.request())).forEach(record -> links.add(new ApiLink(record.url(), "describedby", record.format(), LinkTitle.METADATA.in(locale))));
        return links;
    }

    private static CollectionDocument.Extent extent(Envelope bounds) {
        if (bounds.isNull()) {
            return null;
        }
        Envelope degrees = CrsTransform.between(Crs.UTM32, Crs.CRS84).apply(bounds);
        double[] box = {down(degrees.getMinX()), down(degrees.getMinY()), up(degrees.getMaxX()), up(degrees.getMaxY())};
        return new CollectionDocument.Extent(new CollectionDocument.Spatial(List.of(box), Crs.CRS84.uri()));
    }

    private static double down(double degree) {
        return Math.floor(degree * DEGREE_FRACTION) / DEGREE_FRACTION;
    }

    private static double up(double degree) {
        return Math.ceil(degree * DEGREE_FRACTION) / DEGREE_FRACTION;
    }
}
