package it.torinometropoli.gis.loading;

import java.util.Objects;
import java.util.Optional;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geofile.RawLayer;
import it.torinometropoli.gis.geofile.RawLayer.RawFeature;
import it.torinometropoli.gis.loading.Finding.Level;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** In which reference system the coordinates of a layer are: as whoever loads it says, as the file says, or as its coordinates tell. */
final class LayerSystem {

    private final Whereabouts territory;
    private final LoadJournal journal;

    LayerSystem(Whereabouts territory, LoadJournal journal) {
        this.territory = territory;
        this.journal = journal;
    }

    /** The name that people know it by. */
    static String name(Crs crs) {
        return crs == Crs.CRS84 ? Crs.WGS84.code() : crs.code();
    }

    /**
     * The system.
     *
     * @param asked for by whoever loads; null when nobody did
     * @return empty when it cannot be told, which has refused the file, or when there is no shape
     */
    Optional<Crs> of(RawLayer layer, Crs asked) {
        if (asked != null && layer.converted() != null) {
            journal.note(Finding.of(Level.REFUSED, "crs_read", layer.converted(), asked.code()));
            return Optional.empty();
        }
        if (asked != null) {
            journal.note(Finding.of(Level.NOTE, "crs_given", asked.code()));
            return Optional.of(asked);
        }
        if (layer.crs() != null || layer.features().isEmpty()) {
            return Optional.ofNullable(layer.crs());
        }
        Envelope extent = new Envelope();
        layer.features().stream().map(RawFeature::shape).filter(Objects::nonNull).forEach(shape -> extent.expandToInclude(shape.getEnvelopeInternal()));
        Optional<Crs> assumed = extent.isNull() ? Optional.of(Crs.UTM32) : territory.systemOf(new GeometryFactory().toGeometry(extent));
        journal.note(assumed.map(crs -> Finding.of(Level.NOTE, "crs_assumed", name(crs))).orElseGet(() -> Finding.of(Level.REFUSED, "no_crs")));
        return assumed;
    }
}
