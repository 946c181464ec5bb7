package it.torinometropoli.gis.opendata;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.format.FeatureAnswer;
import it.torinometropoli.gis.format.FeatureFormat;
import it.torinometropoli.gis.format.FeatureSet;
import it.torinometropoli.gis.format.GmlNames;
import it.torinometropoli.gis.format.Provenances;
import it.torinometropoli.gis.ows.Revalidation;
import it.torinometropoli.gis.ows.ServiceAddress;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.springframework.stereotype.Component;

/** What files of whole layers hold. */
@Component
class LayerContents {

    private final FeatureSources sources;
    private final Provenances provenances;
    private final ServiceAddress addresses;

    LayerContents(FeatureSources sources, Provenances provenances, ServiceAddress addresses) {
        this.sources = sources;
        this.provenances = provenances;
        this.addresses = addresses;
    }

    /**
     * A layer at a moment. One that is held in memory stays as it is then for all its files, whatever is loaded while they are written.
     *
     * @param state stands for what the files hold: they are made anew when it has changed
     * @param schema address of the application schema
     */
    record Content(Layer layer, FeatureSource source, String state, String schema) {

        /** How many features there are. */
        long count() {
            return source.count(FeatureQuery.ALL);
        }

        /** All features for a format, which closes them. */
        FeatureAnswer answer(FeatureFormat format) {
            long count = count();
            List<String> properties = source.type().getAttributeDescriptors().stream().map(AttributeDescriptor::getLocalName).toList();
            Stream<SimpleFeature> features = count == 0 ? Stream.empty() : source.features(FeatureQuery.ALL);
            return new FeatureAnswer(List.of(new FeatureSet(layer, properties, features, count, count)), format.defaultCrs(), List.of(), schema, Instant.now());
        }
    }

    /** What a layer is now. */
    Content of(Layer layer) {
        FeatureSource source = sources.of(layer);
        String software = String.valueOf(LayerContents.class.getPackage().getImplementationVersion());
        String schema = addresses.published().orElse("") + "/wfs?service=WFS&version=2.0.0&request=DescribeFeatureType&typeNames="
                + GmlNames.layers(layer.localName());
        return new Content(layer, source, Revalidation.digest(List.of(source.version(), provenances.of(layer).toString(), software)), schema);
    }
}
