package it.torinometropoli.gis.ingest;

import org.locationtech.jts.geom.Coordinate;

/**
 * A municipality.
 *
 * @param code ISTAT code
 * @param name ISTAT name
 * @param zone number of its zone
 * @param certainty how sure the zone is: {@code ufficiale}, {@code altra_fonte} or {@code dedotta}
 * @param source where the zone comes from, in Italian
 * @param sourceEn the same in English
 * @param position a point on its surface, x,y in EPSG:32632
 * @param area square kilometres
 */
record Municipality(String code, String name, int zone, String certainty, String source, String sourceEn, Coordinate position, double area) {

    private static final double SQUARE_METRES = 1e6;

    /** What its schematic shape is drawn from. */
    Seat seat() {
        return new Seat(code, position, area * SQUARE_METRES);
    }
}
