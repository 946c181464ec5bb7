package it.torinometropoli.gis.feature;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.geofile.FeatureFile;
import it.torinometropoli.gis.geofile.FeatureFileException;
import it.torinometropoli.gis.settings.Folders;
import org.springframework.stereotype.Component;

/** Reads Shapefiles and GeoPackages that layers name, relative to the folder of the layer descriptions. */
@Component
class FileLayerReader implements LayerReader {

    private final Path folder;

    FileLayerReader(Folders folders) {
        this.folder = folders.layerFolder();
    }

    @Override
    public boolean keeps(Layer layer) {
        return layer.data() != null && layer.data().file() != null;
    }

    @Override
    public void read(Layer layer, RowReader reader) {
        Path path = folder.resolve(layer.data().file());
        List<Attribute> attributes = layer.attributes();
        List<String> columns = new ArrayList<>(attributes.stream().map(Attribute::name).toList());
        String key = layer.data().id();
        if (key != null) {
            columns.add(key);
        }
        try (FeatureFile file = FeatureFile.open(path, layer.data().table())) {
            StoredCrs crs = StoredCrs.of(layer, layer.data().crs() == null ? file.crs() : Optional.empty());
            file.read(columns, (id, values, shape) -> {
                Object[] typed = new Object[attributes.size()];
                for (int i = 0; i < typed.length; i++) {
                    typed[i] = value(path, values[i], attributes.get(i));
                }
                String identifier = key == null ? id : String.valueOf(values[typed.length]);
                reader.row(identifier, typed, shape == null || shape.isEmpty() ? null : crs.stored(shape));
            });
        }
    }

    private static Object value(Path path, Object value, Attribute attribute) {
        try {
            return AttributeValues.of(value, attribute);
        } catch (IllegalArgumentException wrong) {
            throw new FeatureFileException(path, wrong.getMessage(), wrong);
        }
    }
}
