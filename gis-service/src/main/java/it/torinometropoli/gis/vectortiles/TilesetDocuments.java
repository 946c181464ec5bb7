package it.torinometropoli.gis.vectortiles;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.format.Link;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.tiles.TileMatrix;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Tile sets as JSON (OGC 17-083r4, clause 8.2; the list as in OGC 20-057, clause 9). */
final class TilesetDocuments {

    /** The relation of a tile set to its tile matrix set. */
    static final String TILING_SCHEME = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";
    /** The relation of a tile set to the collection that it shows. */
    static final String GEODATA = "http://www.opengis.net/def/rel/ogc/1.0/geodata";

    private final TileAddresses addresses;
    private final TileAreas areas;

    TilesetDocuments(TileAddresses addresses, TileAreas areas) {
        this.addresses = addresses;
        this.areas = areas;
    }

    /** All tile sets of a subject. */
    Map<String, Object> list(TilesetSubject subject) {
        List<Object> sets = Arrays.stream(TileGrid.values()).<Object>map(grid -> {
            Map<String, Object> set = head(subject, grid);
            set.put("links", JsonLinks.of(new Link("self", addresses.tileset(subject.layer(), grid), JsonLinks.JSON, subject.title()),
                    new Link(TILING_SCHEME, addresses.matrixSet(grid), JsonLinks.JSON, grid.title())));
            return set;
        }).toList();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("tilesets", sets);
        document.put("links", JsonLinks.of(new Link("self", addresses.tilesets(subject.layer()), JsonLinks.JSON, null)));
        return document;
    }

    /** A tile set. */
    Map<String, Object> tileset(TilesetSubject subject, TileGrid grid) {
        Map<String, Object> document = head(subject, grid);
        if (subject.summary() != null) {
            document.put("description", subject.summary());
        }
        document.put("mediaTypes", List.of(TileController.MEDIA_TYPE));
        document.put("accessConstraints", "unclassified");
        if (subject.layer() != null) {
            document.put("license", subject.layer().licence().url());
        }
        if (!subject.bounds().isNull()) {
            document.put("boundingBox", box(subject.bounds()));
            document.put("tileMatrixSetLimits", limits(subject, grid));
        }
        document.put("layers", subject.sources().stream().map(source -> layer(source, subject)).toList());
        document.put("links", JsonLinks.of(links(subject, grid)));
        return document;
    }

    private static Map<String, Object> head(TilesetSubject subject, TileGrid grid) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("title", subject.title());
        document.put("dataType", "vector");
        document.put("crs", grid.crs().uri());
        document.put("tileMatrixSetURI", grid.uri());
        return document;
    }

    private Link[] links(TilesetSubject subject, TileGrid grid) {
        String address = addresses.tileset(subject.layer(), grid);
        Link self = new Link("self", address, JsonLinks.JSON, subject.title());
        Link scheme = new Link(TILING_SCHEME, addresses.matrixSet(grid), JsonLinks.JSON, grid.title());
        Link tiles = new Link("item", address + "/{tileMatrix}/{tileRow}/{tileCol}", TileController.MEDIA_TYPE, null);
        Link data = subject.layer() == null ? new Link("http://www.opengis.net/def/rel/ogc/1.0/dataset", addresses.api(), JsonLinks.JSON, null)
                : new Link(GEODATA, addresses.collection(subject.layer()), JsonLinks.JSON, subject.title());
        return grid == TileGrid.WEB_MERCATOR
                ? new Link[] {self, scheme, tiles, data, new Link("alternate", address + "?f=tilejson", TileJson.MEDIA_TYPE, "TileJSON")}
                : new Link[] {self, scheme, tiles, data};
    }

    private Map<String, Object> box(Envelope bounds) {
        Envelope degrees = areas.to(Crs.CRS84).apply(bounds);
        Map<String, Object> box = new LinkedHashMap<>();
        box.put("lowerLeft", List.of(degrees.getMinX(), degrees.getMinY()));
        box.put("upperRight", List.of(degrees.getMaxX(), degrees.getMaxY()));
        box.put("crs", Crs.CRS84.uri());
        return box;
    }

    private List<Map<String, Object>> limits(TilesetSubject subject, TileGrid grid) {
        Envelope bounds = areas.to(grid.crs()).apply(subject.bounds());
        return grid.set().matrices().stream().map(matrix -> limits(matrix, bounds)).toList();
    }

    private static Map<String, Object> limits(TileMatrix matrix, Envelope bounds) {
        double side = matrix.set().tileSide(matrix.zoom());
        Coordinate origin = matrix.set().origin();
        Map<String, Object> limits = new LinkedHashMap<>();
        limits.put("tileMatrix", matrix.identifier());
        limits.put("minTileRow", within((origin.y - bounds.getMaxY()) / side, matrix.rows()));
        limits.put("maxTileRow", within((origin.y - bounds.getMinY()) / side, matrix.rows()));
        limits.put("minTileCol", within((bounds.getMinX() - origin.x) / side, matrix.columns()));
        limits.put("maxTileCol", within((bounds.getMaxX() - origin.x) / side, matrix.columns()));
        return limits;
    }

    private static int within(double tiles, int count) {
        return (int) Math.max(0, Math.min(count - 1, Math.floor(tiles)));
    }

    private Map<String, Object> layer(FeatureSource source, TilesetSubject subject) {
        Layer layer = source.layer();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", layer.name());
        document.put("title", layer.title().in(subject.locale()));
        document.put("description", layer.summary().in(subject.locale()));
        document.put("dataType", "vector");
        switch (layer.geometry()) {
            case POINT -> document.put("geometryDimension", 0);
            case LINE -> document.put("geometryDimension", 1);
            case POLYGON -> document.put("geometryDimension", 2);
            case ANY -> { }
        }
        if (!source.bounds().isNull()) {
            document.put("boundingBox", box(source.bounds()));
        }
        document.put("propertiesSchema", Map.of("type", "object", "properties", layer.attributes().stream()
                .collect(Collectors.toMap(Attribute::name, attribute -> property(attribute, subject), (one, other) -> one, LinkedHashMap::new))));
        document.put("links", JsonLinks.of(new Link(GEODATA, addresses.collection(layer), JsonLinks.JSON, layer.title().in(subject.locale()))));
        return document;
    }

    private static Map<String, Object> property(Attribute attribute, TilesetSubject subject) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("title", attribute.title().in(subject.locale()));
        document.put("type", switch (attribute.type()) {
            case INTEGER -> "integer";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case STRING, DATE, TIMESTAMP -> "string";
        });
        if (attribute.type() == Attribute.Type.DATE || attribute.type() == Attribute.Type.TIMESTAMP) {
            document.put("format", attribute.type() == Attribute.Type.DATE ? "date" : "date-time");
        }
        if (attribute.unit() != null) {
            document.put("uom", attribute.unit());
        }
        return document;
    }
}
