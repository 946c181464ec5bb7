package it.torinometropoli.gis.register;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The shape that is and the one that is proposed, as paths of a drawing with x to the right and y downwards, in metres from its upper left corner.
 *
 * @param width of the drawing, in metres
 * @param height of the drawing, in metres
 * @param before path of the shape that is; null when there is none
 * @param after path of the shape that is proposed
 * @param scale length of the scale bar, a round number of metres
 * @param sizes of both and of what they do not share
 */
record ShapeComparison(double width, double height, String before, String after, int scale, Sizes sizes) {

    private static final double MARGIN = 0.15;
    private static final double LEAST = 100;
    private static final double POINT_SHARE = 0.03;
    private static final int SCALES = 4;

    /**
     * Sizes in words.
     *
     * @param before of the shape that is; null when it has no area
     * @param gained what only the proposed one has; null when there is nothing to compare
     * @param lost what only the one that is has; null when there is nothing to compare
     */
    record Sizes(String before, String after, String gained, String lost) {
    }

    /**
     * Compares shapes, x,y in EPSG:32632.
     *
     * @param before null when there is none
     */
    static ShapeComparison of(Geometry before, Geometry after, Locale locale) {
        Envelope box = new Envelope(after.getEnvelopeInternal());
        if (before != null) {
            box.expandToInclude(before.getEnvelopeInternal());
        }
        box.expandBy(Math.max(LEAST, Math.max(box.getWidth(), box.getHeight())) * MARGIN);
        double point = Math.max(box.getWidth(), box.getHeight()) * POINT_SHARE;
        return new ShapeComparison(round(box.getWidth()), round(box.getHeight()), before == null ? null : path(before, box, point), path(after, box, point),
                scale(box.getWidth() / SCALES), sizes(before, after, locale));
    }

    private static Sizes sizes(Geometry before, Geometry after, Locale locale) {
        boolean area = before != null && before.getDimension() == 2;
        return new Sizes(area ? AreaWords.squareMetres(before.getArea(), locale) : null, AreaWords.squareMetres(after.getArea(), locale),
                area ? AreaWords.squareMetres(difference(after, before), locale) : null, area ? AreaWords.squareMetres(difference(before, after), locale) : null);
    }

    private static double difference(Geometry one, Geometry other) {
        return OverlayNGRobust.overlay(one, other, OverlayNG.DIFFERENCE).getArea();
    }

    private static int scale(double most) {
        int magnitude = (int) Math.pow(10, Math.floor(Math.log10(most)));
        return Stream.of(5, 2, 1).map(step -> step * magnitude).filter(length -> length <= most).findFirst().orElse(magnitude);
    }

    private static String path(Geometry shape, Envelope box, double point) {
        return IntStream.range(0, shape.getNumGeometries()).mapToObj(shape::getGeometryN).flatMap(part -> lines(part, point))
                .map(line -> path(line, box)).collect(Collectors.joining(" "));
    }

    private static Stream<LineString> lines(Geometry part, double point) {
        if (part instanceof Point) {
            return Stream.of(((Polygon) part.buffer(point)).getExteriorRing());
        }
        return part instanceof Polygon polygon
                ? Stream.concat(Stream.of(polygon.getExteriorRing()), IntStream.range(0, polygon.getNumInteriorRing()).mapToObj(polygon::getInteriorRingN))
                : Stream.of((LineString) part);
    }

    private static String path(LineString line, Envelope box) {
        return Stream.of(line.getCoordinates()).map(position -> position(position, box)).collect(Collectors.joining(" L", "M", " Z"));
    }

    private static String position(Coordinate position, Envelope box) {
        return String.format(Locale.ROOT, "%.1f %.1f", position.x - box.getMinX(), box.getMaxY() - position.y);
    }

    private static double round(double metres) {
        return Math.round(metres * 10) / 10.0;
    }
}
