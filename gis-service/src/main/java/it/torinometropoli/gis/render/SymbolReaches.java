package it.torinometropoli.gis.render;

import org.geotools.api.style.Style;
import org.springframework.stereotype.Component;

/** The reach of the symbols of styles at the scales of maps, worked out once for each. Safe for use by many threads. */
@Component
public class SymbolReaches {

    private static final int KEPT = 500;

    private final RecentlyUsed<Key, SymbolReach> reaches = new RecentlyUsed<>(KEPT);

    SymbolReaches() {
    }

    private record Key(Identity style, float scaleDenominator, float dotsPerInch) {
    }

    /**
     * How far the symbols of a style reach.
     *
     * @param style of a layer of the map, which must not be changed afterwards
     * @param map decides the scale
     */
    public SymbolReach of(Style style, MapRequest map) {
        return reaches.get(new Key(new Identity(style), (float) Viewport.of(map).scaleDenominator(), (float) map.dotsPerInch()), () -> new SymbolReach(style, map));
    }
}
