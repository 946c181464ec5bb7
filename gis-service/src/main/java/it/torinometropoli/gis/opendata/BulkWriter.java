package it.torinometropoli.gis.opendata;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.format.FeatureAnswer;
import it.torinometropoli.gis.format.FeatureSet;
import it.torinometropoli.gis.format.GmlNames;
import it.torinometropoli.gis.format.Provenances;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.ows.Revalidation;
import it.torinometropoli.gis.ows.ServiceAddress;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes a layer in every format. */
@Component
class BulkWriter {

    private static final Logger LOG = LoggerFactory.getLogger(BulkWriter.class);

    private final FeatureSources sources;
    private final FileFormats formats;
    private final Provenances provenances;
    private final ServiceAddress addresses;
    private final BulkFolder folder;

    BulkWriter(FeatureSources sources, FileFormats formats, Provenances provenances, ServiceAddress addresses, BulkFolder folder) {
        this.sources = sources;
        this.formats = formats;
        this.provenances = provenances;
        this.addresses = addresses;
        this.folder = folder;
    }

    /** Stands for what files of the layer would hold now: they are made anew when it has changed. */
    String state(Layer layer) {
        String software = String.valueOf(BulkWriter.class.getPackage().getImplementationVersion());
        return Revalidation.digest(List.of(sources.of(layer).version(), provenances.of(layer).toString(), software));
    }

    /**
     * Makes the files of a layer. A format that cannot hold it is left out.
     *
     * @param most how many bytes they may take together
     * @throws IOException when not all that can be made could be; nothing is left of it then
     */
    BulkIndex.BulkLayer write(Layer layer, Instant now, long most) throws IOException {
        String state = state(layer);
        long features = sources.of(layer).count(FeatureQuery.ALL);
        Path into = folder.create(layer.localName());
        try {
            return new BulkIndex.BulkLayer(layer.localName(), state, into.getFileName().toString(), now, features, files(layer, into, most));
        } catch (IOException | RuntimeException failed) {
            folder.remove(into);
            throw failed;
        }
    }

    private List<BulkIndex.BulkFile> files(Layer layer, Path into, long most) throws IOException {
        List<BulkIndex.BulkFile> files = new ArrayList<>();
        long left = most;
        for (FileFormats.Named format : formats.all()) {
            Path file = into.resolve(layer.localName() + "." + format.extension());
            try {
                BulkIndex.BulkFile written = write(layer, format, file, left);
                files.add(written);
                left -= written.bytes();
            } catch (OwsException unsuited) {
                if (unsuited.code() == ExceptionCode.BUSY) {
                    throw unsuited;
                }
                LOG.warn("There is no file {}: {}", file.getFileName(), unsuited.getMessage());
                Files.deleteIfExists(file);
            }
        }
        return files;
    }

    private BulkIndex.BulkFile write(Layer layer, FileFormats.Named named, Path file, long most) throws IOException {
        BulkOutput output = new BulkOutput(Files.newOutputStream(file), most);
        try (OutputStream buffered = new BufferedOutputStream(output)) {
            named.format().writeCollection(answer(layer, named), buffered);
        }
        return new BulkIndex.BulkFile(file.getFileName().toString(), named.format().mediaType(), output.bytes(), output.sha256());
    }

    private FeatureAnswer answer(Layer layer, FileFormats.Named named) {
        FeatureSource source = sources.of(layer);
        List<String> properties = source.type().getAttributeDescriptors().stream().map(AttributeDescriptor::getLocalName).toList();
        long count = source.count(FeatureQuery.ALL);
        Stream<SimpleFeature> features = count == 0 ? Stream.empty() : source.features(FeatureQuery.ALL);
        String schema = addresses.published().orElse("") + "/wfs?service=WFS&version=2.0.0&request=DescribeFeatureType&typeNames="
                + GmlNames.layers(layer.localName());
        return new FeatureAnswer(List.of(new FeatureSet(layer, properties, features, count, count)), named.format().defaultCrs(), List.of(), schema,
                Instant.now());
    }
}
