package it.torinometropoli.gis.feature;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;

/**
 * Where in the database a layer's features are: names as SQL writes them, in quotation marks. The descriptions of layers let pass letters,
 * digits and underscores only.
 *
 * @param relation the table or view
 * @param id the column that identifies a feature
 * @param geometry the column of the shapes
 */
public record LayerTable(Layer layer, String relation, String id, String geometry) {

    /** The table of a layer that is not kept in a file. */
    public static LayerTable of(Layer layer) {
        return layer.data() == null ? new LayerTable(layer, quoted(layer.view()), quoted("id"), quoted("geom"))
                : new LayerTable(layer, Arrays.stream(layer.data().table().split("\\.")).map(LayerTable::quoted).collect(Collectors.joining(".")),
                        quoted(layer.data().id()), quoted(layer.data().geometry()));
    }

    /** The column of an attribute; those of our own views have lower-case names. */
    public String column(Attribute attribute) {
        return quoted(layer.data() == null ? attribute.name().toLowerCase(Locale.ROOT) : attribute.name());
    }

    /** What the layer's own order goes by: in our own views numbers that are texts stand in the order of numbers. */
    public String order() {
        return layer.data() == null ? "length(%1$s), %1$s".formatted(id) : id;
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
