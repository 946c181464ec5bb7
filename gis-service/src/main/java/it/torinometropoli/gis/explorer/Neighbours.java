package it.torinometropoli.gis.explorer;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.site.PageAddress;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** Looks for what is near a feature. */
@Component
class Neighbours {

    private static final int NEAREST = 5;
    private static final int LOOKED_AT = 2_000;
    private static final double METRES = 1_000;

    private final Catalog catalog;
    private final FeatureSources features;
    private final Facts facts;

    Neighbours(Catalog catalog, FeatureSources features, Facts facts) {
        this.catalog = catalog;
        this.features = features;
        this.facts = facts;
    }

    private record Measured(SimpleFeature feature, double metres) {
    }

    /** What is near a feature that has a shape; of many features of a layer, a part is looked at. */
    Sheet.Surroundings near(SimpleFeature feature, Vicinity vicinity, Locale locale) {
        Geometry shape = (Geometry) feature.getDefaultGeometry();
        Layer layer = catalog.layer(vicinity.layer()).orElseThrow();
        Envelope area = new Envelope(shape.getEnvelopeInternal());
        area.expandBy(vicinity.kilometres() * METRES);
        try (Stream<SimpleFeature> found = features.of(layer).features(FeatureQuery.ALL.within(area).page(0, LOOKED_AT))) {
            List<Measured> near = found.filter(other -> !other.getID().equals(feature.getID()))
                    .map(other -> new Measured(other, ((Geometry) other.getDefaultGeometry()).distance(shape)))
                    .filter(other -> other.metres() <= vicinity.kilometres() * METRES)
                    .sorted(Comparator.comparingDouble(Measured::metres).thenComparing(other -> other.feature().getID())).toList();
            return new Sheet.Surroundings(vicinity.layer(), vicinity.kilometres(), near.size(),
                    near.stream().limit(NEAREST).map(other -> row(layer, other, locale)).toList());
        }
    }

    private Sheet.Near row(Layer layer, Measured near, Locale locale) {
        return new Sheet.Near(facts.name(layer, near.feature(), locale),
                PageAddress.ofFeature(layer.name(), layer.localId(near.feature().getID()).orElseThrow()),
                near.metres() == 0 ? null : Rows.kilometres(near.metres(), locale));
    }
}
