package it.torinometropoli.gis.print;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.print.SheetMap.Above;
import it.torinometropoli.gis.render.MapLayer;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** The maps that show where a dismissed area is. */
@Component
class AreaMaps {

    static final int WIDTH = 328;
    static final int HEIGHT = 264;

    private static final List<String> TERRITORY = List.of("comuni", "zone_omogenee");
    private static final List<String> SURROUNDINGS = List.of("comuni", "zone_omogenee", "aree_protette");
    private static final double MARGIN = 0.03;
    private static final double LEAST_SURROUNDINGS = 6_000;
    private static final double SURROUNDINGS_BY_SIZE = 2.5;
    private static final Color CLEAR = new Color(0, true);
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final Catalog catalog;
    private final FeatureSources features;
    private final ShownLayers shown;

    AreaMaps(Catalog catalog, FeatureSources features, ShownLayers shown) {
        this.catalog = catalog;
        this.features = features;
        this.shown = shown;
    }

    /**
     * A map with its scale.
     *
     * @param map the map
     * @param scale its scale
     */
    record ScaledMap(SheetMap map, MapScale scale) {
    }

    /** All of the territory with the area over it, names of zones included. */
    ScaledMap territory(Area area) {
        Envelope whole = new Envelope();
        drawn(TERRITORY).forEach(layer -> whole.expandToInclude(features.of(layer).bounds()));
        whole.expandToInclude(area.envelope());
        whole.expandBy(MARGIN * whole.getWidth(), MARGIN * whole.getHeight());
        return map(whole, drawn(TERRITORY).stream().map(shown::whole).toList(), new Above(itselfRinged(area), CLEAR));
    }

    /** The area and what is near it, other dismissed areas among it. */
    ScaledMap surroundings(Area area) {
        Envelope near = new Envelope(area.envelope().centre());
        near.expandBy(Math.max(LEAST_SURROUNDINGS, SURROUNDINGS_BY_SIZE * Math.max(area.envelope().getWidth(), area.envelope().getHeight())) / 2);
        List<MapLayer> layers = new ArrayList<>(drawn(SURROUNDINGS).stream().map(shown::whole).toList());
        layers.add(shown.some(area.layer(), FILTERS.not(itself(area))));
        layers.addAll(itselfRinged(area));
        return map(near, layers, Above.NONE);
    }

    /** The layers that a map has beside the area's own, the lowest first. */
    List<MapLayer> legend(Area area) {
        List<MapLayer> layers = new ArrayList<>(drawn(SURROUNDINGS).stream().map(shown::whole).toList());
        layers.add(shown.whole(area.layer()));
        return layers;
    }

    /** The ring about an area, empty when the layer has none. */
    Optional<MapLayer> ring(Area area) {
        return shown.highlighted(area.layer(), itself(area));
    }

    /** The area is the uppermost layer, so that its name has room before others. */
    private List<MapLayer> itselfRinged(Area area) {
        return Stream.concat(ring(area).stream(), Stream.of(shown.some(area.layer(), itself(area)))).toList();
    }

    private static ScaledMap map(Envelope seen, List<MapLayer> layers, Above above) {
        MapScale scale = MapScale.fitting(seen, WIDTH, HEIGHT);
        Envelope frame = scale.around(seen.centre().x, seen.centre().y, WIDTH, HEIGHT);
        return new ScaledMap(new SheetMap(layers, above, frame, WIDTH, HEIGHT), scale);
    }

    private static Filter itself(Area area) {
        return FILTERS.id(Set.of(FILTERS.featureId(area.feature().getID())));
    }

    private List<Layer> drawn(List<String> names) {
        return names.stream().flatMap(name -> catalog.layer(name).stream()).filter(features::drawable).toList();
    }
}
