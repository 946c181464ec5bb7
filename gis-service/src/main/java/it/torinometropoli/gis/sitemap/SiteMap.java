package it.torinometropoli.gis.sitemap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.format.Provenances;
import it.torinometropoli.gis.site.IndexedPages;
import it.torinometropoli.gis.site.PageAddress;
import org.geotools.api.feature.simple.SimpleFeature;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The pages that search engines are to know, in parts that each fit into a file: pages of sections first, then those of the features. */
@Component
class SiteMap {

    /** The most pages of a file. A page has an address in each language, and a file may have 50,000 of them and 50 MB (sitemaps.org). */
    private static final int LARGEST = 10_000;

    private static final List<String> SECTIONS = List.of("/", "/comuni", "/zone", "/aree-dismesse", "/aree-protette", "/catalogo-circa", "/bandi", "/dati",
            "/accessibilita", "/privacy", "/note-legali");

    private final Catalog catalog;
    private final FeatureSources sources;
    private final Provenances provenances;
    private final List<IndexedPages> others;
    private final int largest;

    @Autowired
    SiteMap(Catalog catalog, FeatureSources sources, Provenances provenances, List<IndexedPages> others) {
        this(catalog, sources, provenances, others, LARGEST);
    }

    /** @param largest the most pages of features of a part */
    SiteMap(Catalog catalog, FeatureSources sources, Provenances provenances, List<IndexedPages> others, int largest) {
        this.catalog = catalog;
        this.sources = sources;
        this.provenances = provenances;
        this.others = others;
        this.largest = largest;
    }

    /**
     * A page.
     *
     * @param address relative to the service, without a language
     * @param changed the day of its last change, or null when it is not known
     */
    record Page(String address, LocalDate changed) {
    }

    /**
     * Pages that are listed together.
     *
     * @param layer whose features they are about, or null for those of sections
     * @param first the position of the first feature, from 0
     * @param count how many there are
     */
    record Part(Layer layer, long first, long count) {
    }

    /** All parts. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>(List.of(new Part(null, 0, sections().size())));
        for (Layer layer : layers()) {
            long count = sources.of(layer).count(FeatureQuery.ALL);
            for (long first = 0; first < count; first += largest) {
                parts.add(new Part(layer, first, Math.min(largest, count - first)));
            }
        }
        return parts;
    }

    /** Whether one file can list the pages of all parts. */
    boolean together(List<Part> parts) {
        return parts.stream().mapToLong(Part::count).sum() <= largest;
    }

    /** The pages of a part. */
    List<Page> pages(Part part) {
        return part.layer() == null ? sections() : features(part);
    }

    private List<Layer> layers() {
        return catalog.layers().stream().filter(layer -> PageAddress.hasPages(layer.name())).toList();
    }

    private List<Page> sections() {
        return Stream.concat(SECTIONS.stream(), others.stream().flatMap(pages -> pages.addresses().stream())).distinct()
                .map(address -> new Page(address, null)).toList();
    }

    private List<Page> features(Part part) {
        Layer layer = part.layer();
        LocalDate changed = provenances.of(layer).dataDate();
        try (Stream<SimpleFeature> features = sources.of(layer).features(FeatureQuery.ALL.page(part.first(), part.count()))) {
            return features.flatMap(feature -> layer.localId(feature.getID()).stream()).map(id -> new Page(PageAddress.ofFeature(layer.name(), id), changed))
                    .toList();
        }
    }
}
