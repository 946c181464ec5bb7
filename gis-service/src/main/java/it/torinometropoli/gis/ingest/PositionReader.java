package it.torinometropoli.gis.ingest;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import it.torinometropoli.gis.tabular.CsvRow;
import org.locationtech.jts.geom.Coordinate;

/** Reads columns {@code lat} and {@code lon} (WGS 84, degrees) as x,y in EPSG:32632; both must lie in the metropolitan territory. */
final class PositionReader {

    private static final double WEST = 6.62;
    private static final double EAST = 8.16;
    private static final double SOUTH = 44.71;
    private static final double NORTH = 45.61;

    private final CrsTransform toStored = CrsTransform.between(Crs.WGS84, Crs.UTM32);

    /**
     * The position of a row.
     *
     * @throws it.torinometropoli.gis.tabular.DataFileException when a column is blank, no number or outside the territory
     */
    Coordinate read(CsvRow row) {
        double[] position = {row.numberWithin("lon", WEST, EAST), row.numberWithin("lat", SOUTH, NORTH)};
        toStored.apply(position, position, 1);
        return new Coordinate(position[0], position[1]);
    }
}
