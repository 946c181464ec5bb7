package it.torinometropoli.gis.render;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.Map;

/** The well-known marks, one unit high and wide about the origin, y downwards. */
final class MarkShapes {

    private static final double ARM = 1.0 / 6;
    private static final double INNER_RADIUS_OF_STAR = 0.5 * Math.sin(Math.toRadians(18)) / Math.sin(Math.toRadians(54));
    private static final Map<String, Shape> SHAPES = shapes();

    private MarkShapes() {
    }

    /** The shape of a mark; a square, as SLD 1.0.0 has it, when the name is not known. */
    static Shape of(String wellKnownName) {
        return SHAPES.getOrDefault(wellKnownName, SHAPES.get("square"));
    }

    /** Whether a mark is made of lines without a surface. */
    static boolean open(String wellKnownName) {
        return wellKnownName.startsWith("shape://");
    }

    private static Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new HashMap<>();
        shapes.put("square", new Rectangle2D.Double(-0.5, -0.5, 1, 1));
        shapes.put("circle", new Ellipse2D.Double(-0.5, -0.5, 1, 1));
        shapes.put("triangle", polygon(0, -0.5, 0.5, 0.5, -0.5, 0.5));
        shapes.put("star", star());
        Shape cross = polygon(-ARM, -0.5, ARM, -0.5, ARM, -ARM, 0.5, -ARM, 0.5, ARM, ARM, ARM, ARM, 0.5, -ARM, 0.5, -ARM, ARM, -0.5, ARM,
                -0.5, -ARM, -ARM, -ARM);
        shapes.put("cross", cross);
        shapes.put("x", AffineTransform.getRotateInstance(Math.PI / 4).createTransformedShape(cross));
        shapes.put("shape://vertline", lines(0, -0.5, 0, 0.5));
        shapes.put("shape://horline", lines(-0.5, 0, 0.5, 0));
        shapes.put("shape://slash", lines(-0.5, 0.5, 0.5, -0.5));
        shapes.put("shape://backslash", lines(-0.5, -0.5, 0.5, 0.5));
        shapes.put("shape://dot", new Ellipse2D.Double(-0.125, -0.125, 0.25, 0.25));
        shapes.put("shape://plus", lines(0, -0.5, 0, 0.5, -0.5, 0, 0.5, 0));
        shapes.put("shape://times", lines(-0.5, 0.5, 0.5, -0.5, -0.5, -0.5, 0.5, 0.5));
        return Map.copyOf(shapes);
    }

    private static Shape polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
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
