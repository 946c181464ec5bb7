package it.torinometropoli.gis.render;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.Map;

/**
 * The well-known marks: those of SLD 1.0.0 (clause 11.3.2), and those of other map servers, whose names begin with {@code shape://} for
 * hatches and arrows and with {@code extshape://} for weather fronts and north arrows.
 */
final class MarkShapes {

    private static final double ARM = 1.0 / 6;
    private static final double INNER_RADIUS_OF_STAR = 0.5 * Math.sin(Math.toRadians(18)) / Math.sin(Math.toRadians(54));
    private static final Map<String, MarkShape> SHAPES = new HashMap<>();

    static {
        addStandard();
        addHatches();
        addArrows();
        addFronts();
    }

    private MarkShapes() {
    }

    /** The shape of a mark; a square, as SLD 1.0.0 has it, when the name is not known. */
    static MarkShape of(String wellKnownName) {
        return SHAPES.getOrDefault(wellKnownName, SHAPES.get("square"));
    }

    private static void addStandard() {
        closed("square", new Rectangle2D.Double(-0.5, -0.5, 1, 1));
        closed("circle", new Ellipse2D.Double(-0.5, -0.5, 1, 1));
        closed("triangle", polygon(0, -0.5, 0.5, 0.5, -0.5, 0.5));
        closed("star", star());
        Shape cross = polygon(-ARM, -0.5, ARM, -0.5, ARM, -ARM, 0.5, -ARM, 0.5, ARM, ARM, ARM, ARM, 0.5, -ARM, 0.5, -ARM, ARM, -0.5, ARM,
                -0.5, -ARM, -ARM, -ARM);
        closed("cross", cross);
        closed("x", AffineTransform.getRotateInstance(Math.PI / 4).createTransformedShape(cross));
    }

    private static void addHatches() {
        open("shape://vertline", lines(0, -0.5, 0, 0.5));
        open("shape://horline", lines(-0.5, 0, 0.5, 0));
        open("shape://slash", lines(-0.5, 0.5, 0.5, -0.5));
        open("shape://backslash", lines(-0.5, -0.5, 0.5, 0.5));
        open("shape://dot", new Ellipse2D.Double(-0.125, -0.125, 0.25, 0.25));
        open("shape://plus", lines(0, -0.5, 0, 0.5, -0.5, 0, 0.5, 0));
        open("shape://times", lines(-0.5, 0.5, 0.5, -0.5, -0.5, -0.5, 0.5, 0.5));
    }

    /** They point to the right, as lines go: the short ones with their tip at the point. */
    private static void addArrows() {
        open("shape://oarrow", polyline(-0.5, 0.2, 0, 0, -0.5, -0.2));
        closed("shape://carrow", polygon(-0.5, 0.2, 0, 0, -0.5, -0.2));
        open("shape://coarrow", polyline(-0.5, 0.3, 0.5, 0, -0.5, -0.3));
        closed("shape://ccarrow", polygon(-0.5, 0.3, 0.5, 0, -0.5, -0.3));
        closed("extshape://narrow", polygon(0, -0.5, 0.35, 0.5, 0, 0.25, -0.35, 0.5));
        closed("extshape://sarrow", polygon(0, 0.5, -0.35, -0.5, 0, -0.25, 0.35, -0.5));
    }

    /** They stand on the line, to its left. */
    private static void addFronts() {
        closed("extshape://triangle", polygon(-0.5, 0, 0, -0.5, 0.5, 0));
        closed("extshape://emicircle", new Arc2D.Double(-0.5, -0.5, 1, 1, 0, 180, Arc2D.CHORD));
        Path2D both = new Path2D.Double(polygon(-0.5, 0, -0.25, -0.5, 0, 0));
        both.append(new Arc2D.Double(0, -0.25, 0.5, 0.5, 180, 180, Arc2D.CHORD), false);
        closed("extshape://triangleemicircle", both);
    }

    private static void closed(String name, Shape outline) {
        SHAPES.put(name, MarkShape.closed(outline));
    }

    private static void open(String name, Shape outline) {
        SHAPES.put(name, MarkShape.open(outline));
    }

    private static Shape polygon(double... xy) {
        Path2D path = polyline(xy);
        path.closePath();
        return path;
    }

    private static Path2D polyline(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        return path;
    }

    private static Shape lines(double... xy) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < xy.length; i += 4) {
            path.moveTo(xy[i], xy[i + 1]);
            path.lineTo(xy[i + 2], xy[i + 3]);
        }
        return path;
    }

    private static Shape star() {
        double[] xy = new double[20];
        for (int i = 0; i < 10; i++) {
            double radius = i % 2 == 0 ? 0.5 : INNER_RADIUS_OF_STAR;
            xy[2 * i] = radius * Math.sin(i * Math.PI / 5);
            xy[2 * i + 1] = -radius * Math.cos(i * Math.PI / 5);
        }
        return polygon(xy);
    }
}
