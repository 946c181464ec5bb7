package it.torinometropoli.gis.qml;

import java.util.List;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;

/** A layer made for tests. */
final class Places {

    private static final LocalizedText TEXT = new LocalizedText("Luoghi", "Places");

    private Places() {
    }

    static Layer layer(Layer.GeometryKind kind) {
        return new Layer("luoghi", TEXT, TEXT, null, kind, "published_luoghi",
                List.of(attribute("nome", Attribute.Type.STRING), attribute("zona", Attribute.Type.INTEGER), attribute("azioni", Attribute.Type.STRING)),
                List.of("luoghi"), null, new Layer.Attribution(TEXT, "https://example.org", null),
                new Layer.Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"), null, null, true, null, null);
    }

    private static Attribute attribute(String name, Attribute.Type type) {
        return new Attribute(name, type, TEXT, null, null, null, null, null);
    }
}
