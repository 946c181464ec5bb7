package it.torinometropoli.gis.wfs;

import java.util.List;
import java.util.Set;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;
import it.torinometropoli.gis.ows.OwsException;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.Id;
import org.geotools.factory.CommonFactoryFinder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** Identifiers in queries of layers whose data change at the same moment. */
class IdentifierCheckTest {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    private static final Id COMUNE = FILTERS.id(Set.of(FILTERS.featureId("comuni.001272")));

    @Test
    void aLayerWhoseDataAreFromElsewhereSinceTheQueryWasReadIsStillTheSame() {
        Layer queried = layer("comuni");
        Layer now = layer("comuni", "CC BY 4.0");

        assertThatNoException().isThrownBy(() -> COMUNE.accept(new IdentifierCheck(queried, List.of(now, layer("zone_omogenee")), "resourceId"), null));
    }

    @Test
    void anIdentifierOfAnotherLayerIsRefused() {
        assertThatExceptionOfType(OwsException.class).isThrownBy(() ->
                COMUNE.accept(new IdentifierCheck(layer("zone_omogenee"), List.of(layer("comuni"), layer("zone_omogenee")), "resourceId"), null))
                .withMessageContaining("comuni.001272");
    }

    private static Layer layer(String name) {
        return layer(name, "CC0");
    }

    private static Layer layer(String name, String licence) {
        LocalizedText text = new LocalizedText(name, name);
        return new Layer(name, text, text, null, Layer.GeometryKind.POLYGON, "published_" + name, List.of(attribute("nome"), attribute("azioni")), List.of(name), List.of(),
                new Layer.Attribution(text, null, null), new Layer.Licence(licence, null), text, null, true, null, null);
    }

    private static Attribute attribute(String name) {
        return new Attribute(name, Attribute.Type.STRING, new LocalizedText(name, name), null, null, null, null, null);
    }
}
