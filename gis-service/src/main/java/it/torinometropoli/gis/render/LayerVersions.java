package it.torinometropoli.gis.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.settings.Folders;
import org.geotools.api.style.Style;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** Tells the versions of what maps are made from: the data of the layers, the files of the styles, the service itself. */
@Component
public class LayerVersions {

    private final FeatureSources features;
    private final Map<Style, String> styles = new IdentityHashMap<>();
    private final String software = Optional.ofNullable(LayerVersions.class.getPackage().getImplementationVersion()).orElse("");

    LayerVersions(Catalog catalog, FeatureSources features, Folders folders) {
        this.features = features;
        for (Layer layer : catalog.layers()) {
            for (String name : layer.styles()) {
                styles.put(catalog.style(name).orElseThrow(), digest(folders.styleFolder().resolve(name + ".sld")));
            }
        }
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
            versions.add(styles.get(layer.style()));
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
        return painter.content(map, styles::get).map(content -> new ContentDigest().add(software).add(content).text());
    }

    private static String digest(Path file) {
        try {
            return HexFormat.of().formatHex(DigestUtils.md5Digest(Files.readAllBytes(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
