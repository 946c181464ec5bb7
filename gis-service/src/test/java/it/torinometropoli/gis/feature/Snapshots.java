package it.torinometropoli.gis.feature;

import java.util.Arrays;
import java.util.List;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Snapshots of layers made for tests, with the attributes {@code nome}, {@code tipo}, {@code misura} and {@code azioni}. */
public final class Snapshots {

    private final Layer layer;
    private final SnapshotBuilder features;

    private Snapshots(Layer layer) {
        this.layer = layer;
        this.features = new SnapshotBuilder(layer, FeatureTypes.of(layer));
    }

    /**
     * An empty layer of any geometry.
     *
     * @param schematic what the reader must know about its shapes, or null
     */
    public static Snapshots layer(String name, LocalizedText schematic) {
        List<Attribute> attributes = Arrays.asList(attribute("nome", Attribute.Type.STRING), attribute("tipo", Attribute.Type.STRING),
                attribute("misura", Attribute.Type.NUMBER), attribute("azioni", Attribute.Type.STRING));
        return new Snapshots(new Layer(name, text(name), text(name), null, Layer.GeometryKind.ANY, "published_" + name, attributes,
                List.of(name), List.of(), new Layer.Attribution(text("CMTo"), "https://example.org", null),
                new Layer.Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"), schematic, null, true, null, null));
    }

    /**
     * Adds a feature.
     *
     * @param wkt x,y in EPSG:32632, or null for none
     */
    public Snapshots with(String name, String kind, Double measure, String wkt) {
        features.add(String.valueOf(features.size() + 1), new Object[] {name, kind, measure, null}, wkt == null ? null : geometry(wkt));
        return this;
    }

    /** The layer with the features added so far. */
    public SnapshotSource snapshot() {
        return features.build();
    }

    private static Geometry geometry(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException wrong) {
            throw new IllegalArgumentException(wkt, wrong);
        }
    }

    private static Attribute attribute(String name, Attribute.Type type) {
        return new Attribute(name, type, text(name), null, null, null, null, null);
    }

    private static LocalizedText text(String text) {
        return new LocalizedText(text, text);
    }
}
