package it.torinometropoli.gis.feature;

import java.util.Optional;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsName;
import it.torinometropoli.gis.geo.CrsTransform;
import org.locationtech.jts.geom.Geometry;

/** The way of others' data into the system in which features are held, EPSG:32632 with x first. */
final class StoredCrs {

    private final Layer layer;
    private final CrsTransform toStored;

    private StoredCrs(Layer layer, CrsTransform toStored) {
        this.layer = layer;
        this.toStored = toStored;
    }

    /**
     * The way from the system that the layer's description names, or else from the one that the data state.
     *
     * @throws LayerDataException when neither is there, or the description names one that is not offered
     */
    static StoredCrs of(Layer layer, Optional<Crs> stated) {
        String named = layer.data().crs();
        Optional<Crs> crs = named == null ? stated : CrsName.parse(named).map(CrsName::crs);
        return new StoredCrs(layer, CrsTransform.between(crs.orElseThrow(() -> new LayerDataException(layer, named == null
                ? "the data do not state a reference system that is offered; name it with 'crs'"
                : "the reference system '%s' is not offered".formatted(named))), Crs.UTM32));
    }

    /**
     * A shape in EPSG:32632.
     *
     * @param shape x,y in the system of the data
     * @throws LayerDataException when a coordinate lies outside what the projection can take
     */
    Geometry stored(Geometry shape) {
        try {
            return toStored.apply(shape);
        } catch (IllegalArgumentException outside) {
            throw new LayerDataException(layer, outside.getMessage(), outside);
        }
    }
}
