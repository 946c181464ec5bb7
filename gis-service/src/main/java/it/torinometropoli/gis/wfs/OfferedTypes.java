package it.torinometropoli.gis.wfs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;
import it.torinometropoli.gis.format.FeatureFormats;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import it.torinometropoli.gis.ows.LayerRecords;
import it.torinometropoli.gis.ows.ServiceProvider;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** What the capabilities document tells, besides what it looks like. */
@Component
final class OfferedTypes {

    private final LayerQueries layers;
    private final FeatureFormats formats;
    private final ServiceProvider provider;
    private final WfsLimits limits;
    private final LayerRecords records;

    OfferedTypes(LayerQueries layers, FeatureFormats formats, WfsLimits limits, Description description) {
        this.layers = layers;
        this.formats = formats;
        this.limits = limits;
        this.provider = description.provider();
        this.records = description.records();
    }

    /** Who offers the types, and where more is said of them. */
    @Component
    record Description(ServiceProvider provider, LayerRecords records) {
    }

    List<Layer> layers() {
        return layers.layers();
    }

    /** Where the features of a layer are, in EPSG:32632; empty when there are none. */
    Optional<BoxText> metres(Layer layer) {
        return bounds(layer).map(BoxText::of);
    }

    /** Longitude and latitude of the features of a layer; empty when there are none. */
    Optional<BoxText> degrees(Layer layer) {
        return bounds(layer).map(CrsTransform.between(Crs.UTM32, Crs.CRS84)::apply).map(BoxText::of);
    }

    private Optional<Envelope> bounds(Layer layer) {
        return Optional.of(layers.source(layer).bounds()).filter(bounds -> !bounds.isNull());
    }

    /** The names of formats, that of a version first. */
    List<String> formats(WfsVersion version) {
        return Stream.concat(Stream.of(version.outputFormat()), formats.names().stream()).distinct().toList();
    }

    /**
     * The metadata records of a layer: the service's own, then those that its file names.
     *
     * @param portal address of the portal, without a slash at the end
     */
    List<Layer.MetadataLink> records(Layer layer, String portal) {
        return records.all(layer, portal);
    }

    WfsLimits limits() {
        return limits;
    }

    /** What the service gives, and how much of it at once. */
    LocalizedText summary() {
        LocalizedText summary = WfsTexts.text("summary");
        LocalizedText limit = WfsTexts.text(limits.unlimited() ? "unlimited" : "limited");
        return new LocalizedText(summary.it() + " " + limit.it().formatted(limits.maxFeatures()),
                summary.en() + " " + limit.en().formatted(limits.maxFeatures()));
    }

    ServiceProvider provider() {
        return provider;
    }

    /** The licences of the data, each with its address. */
    String licences() {
        return String.join("; ", layers().stream()
                .map(layer -> "%s (%s)".formatted(layer.licence().name(), layer.licence().url())).distinct().toList());
    }
}
