package it.torinometropoli.gis.wms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.format.FeatureAnswer;
import it.torinometropoli.gis.format.FeatureFormat;
import it.torinometropoli.gis.format.FeatureFormats;
import it.torinometropoli.gis.format.FeatureSet;
import it.torinometropoli.gis.format.PageLinks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Features as GeoJSON (RFC 7946): longitude and latitude in WGS 84, attributes as they are published. */
@Component
@Order(2)
class GeoJsonFeatureInfo implements FeatureInfoFormat {

    private static final String NO_SCHEMA = "";

    private final FeatureFormat geoJson;

    GeoJsonFeatureInfo(FeatureFormats formats) {
        this.geoJson = formats.named(mediaType()).orElseThrow();
    }

    @Override
    public final String mediaType() {
        return "application/json";
    }

    @Override
    public byte[] write(List<LayerHits> found, Locale locale) {
        List<FeatureSet> sets = found.stream().map(hits -> new FeatureSet(hits.layer(), properties(hits.layer()), hits.features().stream(),
                hits.features().size(), hits.features().size())).toList();
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            geoJson.writeCollection(new FeatureAnswer(sets, geoJson.defaultCrs(), PageLinks.NONE, NO_SCHEMA, Instant.now()), output);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return output.toByteArray();
    }

    private static List<String> properties(Layer layer) {
        return Stream.concat(layer.attributes().stream().map(Attribute::name), Stream.of(FeatureSource.GEOMETRY)).toList();
    }
}
