package it.torinometropoli.gis.maptools;

import java.util.ArrayList;
import java.util.List;

import org.locationtech.jts.geom.Coordinate;

/** Points of a request: {@code longitude,latitude;longitude,latitude} in degrees (CRS84). */
final class PointList {

    /** The most points of a request; they fit in an address. */
    static final int MOST = 400;

    private static final int FEWEST = 2;
    private static final double EAST = 180;
    private static final double NORTH = 90;

    private PointList() {
    }

    /**
     * Reads points.
     *
     * @throws ToolProblem when there are too few or too many, or one is none
     */
    static List<Coordinate> read(String text) {
        String[] pairs = text.split(";", MOST + 1);
        if (pairs.length < FEWEST || pairs.length > MOST) {
            throw ToolProblem.wrong("tools.problem.points", FEWEST, MOST);
        }
        List<Coordinate> points = new ArrayList<>();
        for (String pair : pairs) {
            points.add(point(pair));
        }
        return points;
    }

    private static Coordinate point(String pair) {
        String[] numbers = pair.split(",", -1);
        if (numbers.length == 2) {
            try {
                Coordinate point = new Coordinate(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
                if (Math.abs(point.x) <= EAST && Math.abs(point.y) <= NORTH) {
                    return point;
                }
            } catch (NumberFormatException none) {
                throw ToolProblem.wrong("tools.problem.point", pair);
            }
        }
        throw ToolProblem.wrong("tools.problem.point", pair);
    }
}
