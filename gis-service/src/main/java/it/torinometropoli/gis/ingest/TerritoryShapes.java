package it.torinometropoli.gis.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** The shapes of a territory, all x,y in EPSG:32632. Zones are unions of the municipalities' shapes, so their borders agree. */
final class TerritoryShapes {

    private final GeometryFactory factory = new GeometryFactory();
    private final Map<String, Polygon> municipalities;
    private final Map<Integer, Geometry> zones = new LinkedHashMap<>();
    private final EqualAreaShape sized = new EqualAreaShape(factory);

    private TerritoryShapes(Territory territory) {
        List<Seat> seats = territory.municipalities().stream().map(Municipality::seat).toList();
        municipalities = new SchematicMunicipalities(factory).divide(new SchematicOutline(factory).around(seats), seats);
        for (Zone zone : territory.zones()) {
            zones.put(zone.code(), CoverageUnion.union(territory.municipalities().stream()
                    .filter(municipality -> municipality.zone() == zone.code()).map(this::of).toArray(Geometry[]::new)));
        }
    }

    static TerritoryShapes of(Territory territory) {
        return new TerritoryShapes(territory);
    }

    /** The schematic shape of a municipality. */
    Geometry of(Municipality municipality) {
        return municipalities.get(municipality.code());
    }

    /** The schematic shape of a zone. */
    Geometry of(Zone zone) {
        return zones.get(zone.code());
    }

    /** A shape of the known size around the place's point, or the point. */
    Geometry of(Place place) {
        return place.knownArea().isPresent()
                ? sized.around(place.position(), place.knownArea().getAsDouble())
                : factory.createPoint(place.position());
    }
}
