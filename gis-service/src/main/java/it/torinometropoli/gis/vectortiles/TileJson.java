package it.torinometropoli.gis.vectortiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.geo.Crs;
import org.locationtech.jts.geom.Envelope;
import org.springframework.web.util.HtmlUtils;

/** A tile set of {@link TileGrid#WEB_MERCATOR} as TileJSON 3.0.0, which knows no other grid. */
final class TileJson {

    /** The media type that OGC API – Tiles gives it. */
    static final String MEDIA_TYPE = "application/vnd.mapbox.tile+json";

    private final TileAddresses addresses;
    private final TileAreas areas;
    private final AnchorLayers anchors;

    TileJson(TileAddresses addresses, TileAreas areas, AnchorLayers anchors) {
        this.addresses = addresses;
        this.areas = areas;
        this.anchors = anchors;
    }

    /** The document. */
    Map<String, Object> of(TilesetSubject subject) {
        TileGrid grid = TileGrid.WEB_MERCATOR;
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("tilejson", "3.0.0");
        document.put("name", subject.title());
        if (subject.summary() != null) {
            document.put("description", subject.summary());
        }
        document.put("attribution", attribution(subject));
        document.put("scheme", "xyz");
        document.put("tiles", List.of(addresses.tileset(subject.layer(), grid) + "/{z}/{y}/{x}"));
        document.put("minzoom", grid.firstZoom());
        document.put("maxzoom", grid.lastZoom());
        if (!subject.bounds().isNull()) {
            Envelope degrees = areas.to(Crs.CRS84).apply(subject.bounds());
            document.put("bounds", List.of(degrees.getMinX(), degrees.getMinY(), degrees.getMaxX(), degrees.getMaxY()));
        }
        List<Object> layers = new ArrayList<>();
        for (FeatureSource source : subject.sources()) {
            layers.add(layer(source.layer(), "", subject));
            if (anchors.needed(source.layer())) {
                layers.add(layer(source.layer(), LayerEncoder.ANCHORS, subject));
            }
        }
        document.put("vector_layers", layers);
        return document;
    }

    /** Who is to be named, each once, with the licence; markup is what clients take the text for. */
    private static String attribution(TilesetSubject subject) {
        List<String> names = subject.sources().stream().map(FeatureSource::layer)
                .map(layer -> layer.attribution().title().in(subject.locale()) + ", " + layer.licence().name()).distinct().toList();
        return HtmlUtils.htmlEscape(String.join("; ", names), "UTF-8");
    }

    private static Map<String, Object> layer(Layer layer, String suffix, TilesetSubject subject) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Attribute attribute : layer.attributes()) {
            fields.put(attribute.name(), switch (attribute.type()) {
                case INTEGER, NUMBER -> "Number";
                case BOOLEAN -> "Boolean";
                case STRING, DATE, TIMESTAMP -> "String";
            });
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", layer.name() + suffix);
        document.put("description", layer.title().in(subject.locale()));
        document.put("fields", fields);
        return document;
    }
}
