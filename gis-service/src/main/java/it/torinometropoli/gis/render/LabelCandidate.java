package it.torinometropoli.gis.render;

import java.awt.geom.AffineTransform;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import it.torinometropoli.gis.render.TextSymbol.Label;
import it.torinometropoli.gis.render.TextSymbol.Offset;

/**
 * A label that looks for room.
 *
 * @param x of what it names, in pixels of the world
 * @param y of what it names, in pixels of the world
 * @param label what it says
 * @param text its lines
 */
record LabelCandidate(double x, double y, Label label, LabelText text) {

    private static final double STEP = 6;
    private static final double MIDDLE = 0.5;

    /** The places where the label may stand: where the style wants it first, then farther and farther away as far as the style allows. */
    Stream<PlacedLabel> places() {
        PlacedLabel wanted = place(label.anchor(), label.displacement());
        double most = label.options().maxDisplacement();
        if (most <= 0) {
            return Stream.of(wanted);
        }
        double nearest = Math.max(STEP, Math.hypot(label.displacement().x(), label.displacement().y()));
        DoubleStream radii = DoubleStream.iterate(nearest, radius -> radius <= most, radius -> radius + STEP);
        Stream<PlacedLabel> displaced = radii.boxed()
                .flatMap(radius -> label.options().directions().stream().map(direction -> displaced(direction, radius)));
        return Stream.concat(Stream.of(wanted), displaced);
    }

    /** A label centred on its place is only moved; one beside its place goes to that side of it. */
    private PlacedLabel displaced(Direction direction, double radius) {
        boolean centred = label.anchor().x() == MIDDLE && label.anchor().y() == MIDDLE;
        Offset anchor = centred ? label.anchor() : new Offset(MIDDLE - direction.x / 2.0, MIDDLE - direction.y / 2.0);
        double length = Math.hypot(direction.x, direction.y);
        return place(anchor, new Offset(radius * direction.x / length, radius * direction.y / length));
    }

    private PlacedLabel place(Offset anchor, Offset displacement) {
        AffineTransform placement = AffineTransform.getTranslateInstance(x, y);
        placement.rotate(Math.toRadians(label.rotation()));
        placement.translate(displacement.x() - anchor.x() * text.width(), -displacement.y() - (1 - anchor.y()) * text.height());
        double alignment = Math.max(0, Math.min(1, anchor.x()));
        return PlacedLabel.of(label, text, placement, alignment);
    }

    /** A side of a place. */
    enum Direction {
        E(1, 0), W(-1, 0), N(0, 1), S(0, -1), NE(1, 1), SE(1, -1), NW(-1, 1), SW(-1, -1);

        private final int x;
        private final int y;

        Direction(int x, int y) {
            this.x = x;
            this.y = y;
        }

        /** The side of a name; empty when there is none. */
        static Stream<Direction> named(String name) {
            return Arrays.stream(values()).filter(direction -> direction.name().equalsIgnoreCase(name.trim()));
        }
    }
}
