package it.torinometropoli.gis.wms;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.feature.FilterException;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.style.NamedLayer;
import it.torinometropoli.gis.style.SldReader;
import it.torinometropoli.gis.style.StyleException;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.springframework.stereotype.Component;

/**
 * Reads the styles that a request brings along as SLD_BODY (OGC 02-070; 05-078r4, 9.2.1), bounded in size and in work. The same text gives
 * the same objects as long as it is remembered, so that what is prepared for a style stays of use for the next map of a client.
 */
@Component
class InlineStyles {

    static final String BODY = "SLD_BODY";
    private static final String ADDRESS = "SLD";
    private static final int REMEMBERED_CHARACTERS = 2_000_000;

    private final SldReader reader = new SldReader();
    private final Cache<String, List<NamedLayer>> read = Caffeine.newBuilder().maximumWeight(REMEMBERED_CHARACTERS)
            .weigher((String text, List<NamedLayer> layers) -> text.length()).build();
    private final Catalog catalog;
    private final FeatureSources features;
    private final InlineStyleLimits limits;

    InlineStyles(Catalog catalog, FeatureSources features, InlineStyleLimits limits) {
        this.catalog = catalog;
        this.features = features;
        this.limits = limits;
    }

    /**
     * The layers that SLD_BODY names with their styles.
     *
     * @return from the bottom to the top; none when there is no SLD_BODY
     * @throws OwsException when it cannot be read or asks for too much, or when SLD names a document elsewhere
     */
    List<NamedLayer> read(KvpParameters parameters) {
        if (parameters.text(ADDRESS).isPresent()) {
            throw new OwsException(ExceptionCode.OPTION_NOT_SUPPORTED, ADDRESS, "SLD is not offered: the service fetches no documents for its"
                    + " clients, as these could reach what only the service can; send the document itself as SLD_BODY");
        }
        return parameters.text(BODY).map(text -> read.get(text, this::read)).orElse(List.of());
    }

    private List<NamedLayer> read(String text) {
        byte[] document = text.getBytes(StandardCharsets.UTF_8);
        if (document.length > limits.maxSize().toBytes()) {
            throw wrong("%s has %d bytes; at most %d are read".formatted(BODY, document.length, limits.maxSize().toBytes()));
        }
        try {
            List<NamedLayer> layers = reader.readDocument(new ByteArrayInputStream(document), BODY, this::properties).layers();
            if (layers.isEmpty()) {
                throw wrong(BODY + " names no layer");
            }
            StyleCost.check(layers, limits.maxSymbolizers());
            return layers;
        } catch (StyleException | FilterException wrong) {
            throw wrong(wrong.getMessage());
        }
    }

    /** The properties of a layer's features; null for what is no layer, which is found out later. */
    private Set<String> properties(String layer) {
        return catalog.layer(layer).map(known -> features.of(known).type().getAttributeDescriptors().stream()
                .map(AttributeDescriptor::getLocalName).collect(Collectors.toSet())).orElse(null);
    }

    private static OwsException wrong(String message) {
        return new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, BODY, message);
    }
}
