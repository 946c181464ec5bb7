package it.torinometropoli.gis.feature;

import java.util.List;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** A layer made for tests: five points on a line, some values missing. */
final class TestLayers {

    private TestLayers() {
    }

    static Layer sites() {
        return new Layer("siti", text("Siti"), text("Siti di prova"), null, Layer.GeometryKind.POINT, "published_siti",
                List.of(attribute("nome", Attribute.Type.STRING), attribute("area_m2", Attribute.Type.NUMBER),
                        attribute("zona", Attribute.Type.INTEGER), attribute("azioni", Attribute.Type.STRING)),
                List.of("siti"), List.of(), new Layer.Attribution(text("CMTo"), "https://example.org", null),
                new Layer.Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"), null, null, true, null, null);
    }

    static FeatureSource fiveSites() {
        Layer layer = sites();
        SnapshotBuilder features = new SnapshotBuilder(layer, FeatureTypes.of(layer));
        add(features, "1", "Fonderia", 35_000d, 1);
        add(features, "2", "Acciaieria", 150_000d, 2);
        add(features, "3", "Cotonificio", null, 2);
        add(features, "4", "Ex cartiera", 4_000d, null);
        add(features, "10", "Officina", 35_000d, 1);
        return features.build();
    }

    private static void add(SnapshotBuilder features, String id, String name, Double area, Integer zone) {
        double x = 390_000 + 1_000 * Integer.parseInt(id);
        features.add(id, new Object[] {name, area, zone, zone == null ? null : "2.2.1;2.2.2"},
                new GeometryFactory().createPoint(new Coordinate(x, 4_990_000)));
    }

    private static Attribute attribute(String name, Attribute.Type type) {
        return new Attribute(name, type, text(name), null, null, null, null, null);
    }

    private static LocalizedText text(String text) {
        return new LocalizedText(text, text);
    }
}
