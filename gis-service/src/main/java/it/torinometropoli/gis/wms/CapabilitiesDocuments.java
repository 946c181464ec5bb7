package it.torinometropoli.gis.wms;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.ows.Revalidation;
import it.torinometropoli.gis.ows.XmlWriter;
import it.torinometropoli.gis.render.LayerVersions;
import it.torinometropoli.gis.render.MapLayer;
import org.geotools.api.filter.Filter;
import org.springframework.stereotype.Component;

/**
 * The capabilities documents, each composed once for every state of data and styles, version, language and address of the service, and kept
 * until the state changes.
 */
@Component
class CapabilitiesDocuments {

    /** Addresses come from clients: beyond so many documents all are composed anew. */
    private static final int MOST_KEPT = 64;

    private final MapCapabilitiesContent content;
    private final FeatureInfoFormats infoFormats;
    private final LayerVersions versions;
    private final Catalog catalog;
    private volatile State state;

    CapabilitiesDocuments(Catalog catalog, MapCapabilitiesContent content, FeatureInfoFormats infoFormats, LayerVersions versions) {
        this.content = content;
        this.infoFormats = infoFormats;
        this.versions = versions;
        this.catalog = catalog;
    }

    /**
     * What a document depends on besides the state.
     *
     * @param version of the service
     * @param locale of titles and abstracts
     * @param root address of the portal, without a slash at the end
     * @param services address below which the services are, likewise
     */
    record Key(WmsVersion version, Locale locale, String root, String services) {
    }

    private record State(List<String> versions, UpdateSequence sequence, Map<Key, CapabilitiesDocument> documents) {
    }

    /** The present state. */
    UpdateSequence sequence() {
        return current().sequence();
    }

    /** The document of the present state. */
    CapabilitiesDocument of(Key key) {
        State present = current();
        CapabilitiesDocument known = present.documents().get(key);
        if (known == null) {
            if (present.documents().size() >= MOST_KEPT) {
                present.documents().clear();
            }
            known = compose(key, present.sequence());
            present.documents().put(key, known);
        }
        return known;
    }

    private State current() {
        State known = state;
        List<String> present = versions.of(everything());
        if (known == null || !known.versions().equals(present)) {
            known = next(present);
        }
        return known;
    }

    /** Every layer in every style as it is now: a change of any changes the documents. */
    private List<MapLayer> everything() {
        return catalog.layers().stream().flatMap(layer -> layer.styles().stream()
                .map(style -> new MapLayer(layer, catalog.style(style).orElseThrow(), Filter.INCLUDE))).toList();
    }

    private synchronized State next(List<String> present) {
        if (state == null || !state.versions().equals(present)) {
            state = new State(present, new UpdateSequence(Instant.now(), Revalidation.digest(present)), new ConcurrentHashMap<>());
        }
        return state;
    }

    private CapabilitiesDocument compose(Key key, UpdateSequence sequence) {
        ByteArrayOutputStream document = new ByteArrayOutputStream(64 * 1024);
        boolean latest = key.version() == WmsVersion.V1_3_0;
        try (XmlWriter xml = new XmlWriter(document)) {
            MapCapabilities writer = latest ? new MapCapabilities130(content, xml, key) : new MapCapabilities111(content, xml, key);
            writer.write(sequence, infoFormats.mediaTypes());
        }
        String tag = Revalidation.digest(List.of(sequence.digest(), key.version().text(), key.locale().getLanguage(), key.root(), key.services()));
        return CapabilitiesDocument.of(latest ? MapCapabilities130.MEDIA_TYPE : MapCapabilities111.MEDIA_TYPE, document.toByteArray(), tag);
    }
}
