package it.torinometropoli.gis.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.feature.FeatureSources;
import org.springframework.stereotype.Component;

/** Tells the versions of what maps are made from: the data of the layers, the files of the styles, the service itself. */
@Component
public class LayerVersions {

    private final FeatureSources features;
    private final Catalog catalog;
    private final String software = SoftwareVersion.text();

    LayerVersions(Catalog catalog, FeatureSources features) {
        this.catalog = catalog;
        this.features = features;
    }

    /**
     * All that the layers of a map depend on but their filters: equal lists mean equal layers, on every instance.
     *
     * @param layers layers of the catalogue, each in one of its own styles
     * @return a new list that the caller may add to
     */
    public List<String> of(List<MapLayer> layers) {
        List<String> versions = new ArrayList<>();
        versions.add(software);
        for (MapLayer layer : layers) {
            versions.add(layer.layer().name());
            versions.add(features.of(layer.layer()).version());
            versions.add(catalog.styleVersion(layer.style()));
        }
        return versions;
    }

    /**
     * The version of a picture: equal texts mean equal pictures, on every instance.
     *
     * @param map of layers of the catalogue, each in one of its own styles and with all features
     * @param painter draws the map, now or as of an earlier state of the data
     * @return empty when nothing shows, so that the picture is its background
     */
    public Optional<String> of(MapRequest map, MapPainter painter) {
        return painter.content(map, catalog::styleVersion).map(content -> new ContentDigest().add(software).add(content).text());
    }
}
