package it.torinometropoli.gis.geofile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geofile.UploadProblem.Fault;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/**
 * Reads typed coordinates, a position in each line: WGS 84 in decimal degrees ({@code 45.0703, 7.6869}, {@code 45,0703 7,6869}) or in degrees,
 * minutes and seconds ({@code 45°04'13.1"N 7°41'12.8"E}), latitude first unless letters say otherwise, or EPSG:32632 in metres
 * ({@code 396512 4991234}), easting first unless letters say otherwise. Safe for use by many threads.
 */
@Component
public final class CoordinateText {

    private static final int MOST_LINES = 2_000;
    private static final int LONGEST_LINE = 120;

    private final ShapeLimits limits;

    /** Makes a reader with these limits. */
    public CoordinateText(ShapeLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a text.
     *
     * @param text lines with a position each; blank lines are let go
     * @param outline what several positions make
     * @param territory x,y in EPSG:32632, that the shape must meet; null when it may lie anywhere
     * @return a valid point, line or polygon, x,y in EPSG:32632
     * @throws UploadRefusedException when a line is not understood, or the shape is not taken
     */
    public Geometry read(String text, TypedShape outline, Geometry territory) {
        List<String> lines = text.lines().limit(MOST_LINES + 1L).toList();
        int most = Math.min(MOST_LINES, limits.vertices());
        if (lines.size() > most) {
            throw UploadProblem.of(Fault.TOO_MANY_LINES, most).refused();
        }
        PositionList positions = new PositionList();
        Crs crs = null;
        for (int line = 0; line < lines.size(); line++) {
            if (!lines.get(line).isBlank()) {
                TypedPosition position = position(lines.get(line), line + 1);
                if (crs != null && crs != position.crs()) {
                    throw notCoordinates(lines.get(line), line + 1);
                }
                crs = position.crs();
                positions.add(position.x(), position.y());
            }
        }
        if (crs == null) {
            throw UploadProblem.of(Fault.EMPTY).refused();
        }
        Reading reading = new Reading(new ReadBudget(limits));
        reading.feature(Map.of(), shape(positions, outline));
        reading.endLayer("", crs);
        return new ShapeCheck(territory, reading).shapes().get(0).shape();
    }

    private static TypedPosition position(String line, int number) {
        return (line.length() > LONGEST_LINE ? Optional.<TypedPosition>empty() : TypedPosition.parse(line))
                .orElseThrow(() -> notCoordinates(line, number));
    }

    private static Geometry shape(PositionList positions, TypedShape outline) {
        if (positions.count() == 1) {
            return positions.point();
        }
        if (outline == TypedShape.LINE) {
            return positions.line(1);
        }
        positions.close();
        return PositionList.GEOMETRIES.createPolygon(positions.ring(1));
    }

    private static UploadRefusedException notCoordinates(String line, int number) {
        return UploadProblem.of(Fault.NOT_COORDINATES, number, line.strip().substring(0, Math.min(40, line.strip().length()))).refused();
    }
}
