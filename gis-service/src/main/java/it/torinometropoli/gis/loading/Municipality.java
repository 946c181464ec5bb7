package it.torinometropoli.gis.loading;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.locationtech.jts.geom.Geometry;

/**
 * A municipality as the database has it.
 *
 * @param code ISTAT code
 * @param zone number of its zone
 * @param certainty how sure the zone is
 * @param area square kilometres
 * @param source where the zone comes from, in Italian
 * @param sourceEn the same in English
 * @param validFrom the day since when it is as it is; null when not known
 * @param quality of the shape
 * @param shape x,y in EPSG:32632
 */
record Municipality(String code, String name, int zone, String certainty, BigDecimal area, String source, String sourceEn, LocalDate validFrom,
        String quality, Geometry shape) {

    /** The quality of shapes that an office has published. */
    static final String OFFICIAL = "ufficiale";

    boolean official() {
        return OFFICIAL.equals(quality);
    }
}
