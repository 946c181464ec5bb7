package it.torinometropoli.gis.vectortiles;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** Which part of the stored features a tile shows. */
@Component
class TileAreas {

    private final Map<Crs, CrsTransform> toGrids = new EnumMap<>(Crs.class);
    private final Map<Crs, CrsTransform> fromGrids = new EnumMap<>(Crs.class);

    /** The way from EPSG:32632 to a reference system. */
    synchronized CrsTransform to(Crs crs) {
        return toGrids.computeIfAbsent(crs, missing -> CrsTransform.between(Crs.UTM32, missing));
    }

    private synchronized CrsTransform from(Crs crs) {
        return fromGrids.computeIfAbsent(crs, missing -> CrsTransform.between(missing, Crs.UTM32));
    }

    /**
     * The area in which features show on a tile. It never goes beyond the layer, whose surroundings the projection can take.
     *
     * @return x,y in EPSG:32632; empty when the layer does not reach the tile
     */
    Optional<Envelope> of(FeatureSource source, TilePlace place) {
        if (source.bounds().isNull()) {
            return Optional.empty();
        }
        Crs crs = place.grid().crs();
        Envelope shown = place.shown().intersection(to(crs).apply(source.bounds()));
        if (shown.isNull()) {
            return Optional.empty();
        }
        return Optional.of(from(crs).apply(shown).intersection(source.bounds())).filter(area -> !area.isNull());
    }
}
