package it.torinometropoli.gis.feature;

import java.util.Optional;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsName;
import it.torinometropoli.gis.geo.CrsTransform;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The way of others' data into the system in which features are held, EPSG:32632 with x first. */
public final class StoredCrs {

    private static final double MARGIN = 0.01;
    private static final double LEAST_MARGIN = 1e-6;

    private final Layer layer;
    private final Crs crs;
    private final CrsTransform toStored;

    private StoredCrs(Layer layer, Crs crs) {
        this.layer = layer;
        this.crs = crs;
        this.toStored = CrsTransform.between(crs, Crs.UTM32);
    }

    /**
     * The way from the system that the layer's description names, or else from the one that the data state.
     *
     * @throws LayerDataException when neither is there, or the description names one that is not offered
     */
    public static StoredCrs of(Layer layer, Optional<Crs> stated) {
        String named = layer.data().crs();
        Optional<Crs> crs = named == null ? stated : CrsName.parse(named).map(CrsName::crs);
        return new StoredCrs(layer, crs.orElseThrow(() -> new LayerDataException(layer, named == null
                ? "the data do not state a reference system that is offered; name it with 'crs'"
                : "the reference system '%s' is not offered".formatted(named))));
    }

    /**
     * A shape in EPSG:32632.
     *
     * @param shape x,y in the system of the data
     * @throws LayerDataException when a coordinate lies outside what the projection can take
     */
    public Geometry stored(Geometry shape) {
        try {
            return toStored.apply(shape);
        } catch (IllegalArgumentException outside) {
            throw new LayerDataException(layer, outside.getMessage(), outside);
        }
    }

    /** Whether the data are in the stored system. */
    public boolean identity() {
        return toStored.identity();
    }

    /** An area in EPSG:32632 that holds all that an area in the system of the data does. */
    public Envelope stored(Envelope area) {
        return toStored.apply(area);
    }

    /**
     * An area in the system of the data that holds all that an area of the stored system does, and a little more.
     *
     * @param area x,y in EPSG:32632
     */
    public Envelope around(Envelope area) {
        Envelope around = CrsTransform.between(Crs.UTM32, crs).apply(area);
        around.expandBy(LEAST_MARGIN + MARGIN * around.getWidth(), LEAST_MARGIN + MARGIN * around.getHeight());
        return around;
    }
}
