package it.torinometropoli.gis.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

import org.locationtech.jts.geom.Envelope;

/** A line measured along its length, in pixels. Never changes. */
final class LabelLine {

    private static final int MOST_STEPS = 2_000;
    private static final int STEPS_PER_RADIUS = 3;
    private static final int PASSES = 2;

    private final double[] xy;
    private final double[] lengths;

    /**
     * @param xy x1, y1, x2, y2 …, at least two points
     */
    LabelLine(double[] xy) {
        this.xy = xy;
        this.lengths = new double[xy.length / 2];
        for (int i = 1; i < lengths.length; i++) {
            lengths[i] = lengths[i - 1] + Math.hypot(xy[2 * i] - xy[2 * i - 2], xy[2 * i + 1] - xy[2 * i - 1]);
        }
    }

    /** Length of the line. */
    double length() {
        return lengths[lengths.length - 1];
    }

    /**
     * The place at a distance from the start.
     *
     * @param distance below zero or beyond the length for places on the straight continuation of the ends
     */
    Place at(double distance) {
        int found = Arrays.binarySearch(lengths, distance);
        int segment = Math.max(0, Math.min(lengths.length - 2, found >= 0 ? found : -found - 2));
        double length = lengths[segment + 1] - lengths[segment];
        double share = length == 0 ? 0 : (distance - lengths[segment]) / length;
        return new Place(xy[2 * segment] + share * (xy[2 * segment + 2] - xy[2 * segment]),
                xy[2 * segment + 1] + share * (xy[2 * segment + 3] - xy[2 * segment + 1]));
    }

    /** A point; y grows downwards. */
    record Place(double x, double y) {

        /** The direction to another point in radians clockwise from the east. */
        double directionTo(Place other) {
            return Math.atan2(other.y - y, other.x - x);
        }
    }

    /** The line the other way round. */
    LabelLine reversed() {
        double[] reversed = new double[xy.length];
        for (int i = 0; i < xy.length; i += 2) {
            reversed[i] = xy[xy.length - 2 - i];
            reversed[i + 1] = xy[xy.length - 1 - i];
        }
        return new LabelLine(reversed);
    }

    /** The parts of the line within an area, in its order. */
    List<LabelLine> within(Envelope area) {
        List<LabelLine> parts = new ArrayList<>();
        DoubleStream.Builder part = DoubleStream.builder();
        boolean open = false;
        for (int i = 0; i + 3 < xy.length; i += 2) {
            double[] cut = cut(i, area);
            if (cut == null) {
                continue;
            }
            if (!open) {
                part = DoubleStream.builder().add(cut[0]).add(cut[1]);
            }
            part.add(cut[2]).add(cut[3]);
            open = cut[2] == xy[i + 2] && cut[3] == xy[i + 3] && i + 5 < xy.length;
            if (!open) {
                parts.add(new LabelLine(part.build().toArray()));
            }
        }
        return parts;
    }

    /** What is left of a segment within an area (Liang and Barsky); null for nothing. */
    private double[] cut(int i, Envelope area) {
        double dx = xy[i + 2] - xy[i];
        double dy = xy[i + 3] - xy[i + 1];
        double[] steps = {-dx, dx, -dy, dy};
        double[] rooms = {xy[i] - area.getMinX(), area.getMaxX() - xy[i], xy[i + 1] - area.getMinY(), area.getMaxY() - xy[i + 1]};
        double enter = 0;
        double leave = 1;
        for (int side = 0; side < 4; side++) {
            double share = rooms[side] / steps[side];
            if (steps[side] < 0) {
                enter = Math.max(enter, share);
            } else if (steps[side] > 0) {
                leave = Math.min(leave, share);
            } else if (rooms[side] < 0) {
                return null;
            }
        }
        return enter >= leave ? null : new double[] {xy[i] + enter * dx, xy[i + 1] + enter * dy,
                leave == 1 ? xy[i + 2] : xy[i] + leave * dx, leave == 1 ? xy[i + 3] : xy[i + 1] + leave * dy};
    }

    /**
     * A part of the line with its bends rounded, so that letters do not dance along it. Beyond the ends it goes straight on.
     *
     * @param from distance from the start
     * @param to distance from the start, above {@code from}
     * @param radius how much to round
     */
    LabelLine smoothed(double from, double to, double radius) {
        int count = Math.max(2, Math.min(MOST_STEPS, (int) Math.ceil((to - from) / Math.max(1, radius / STEPS_PER_RADIUS))));
        int window = (int) Math.round(radius * count / (to - from));
        double[] sampled = new double[2 * (count + 1 + 2 * PASSES * window)];
        double step = (to - from) / count;
        for (int i = 0; i < sampled.length / 2; i++) {
            Place place = at(from + (i - PASSES * window) * step);
            sampled[2 * i] = place.x;
            sampled[2 * i + 1] = place.y;
        }
        for (int pass = 0; pass < PASSES; pass++) {
            sampled = averaged(sampled, window);
        }
        return new LabelLine(sampled);
    }

    /** The mean of each point and its neighbours; the points at the ends, which have fewer, are left out. */
    private static double[] averaged(double[] xy, int window) {
        int count = xy.length / 2 - 2 * window;
        double[] averaged = new double[2 * count];
        double share = 1.0 / (2 * window + 1);
        for (int i = 0; i < count; i++) {
            for (int j = i; j <= i + 2 * window; j++) {
                averaged[2 * i] += xy[2 * j] * share;
                averaged[2 * i + 1] += xy[2 * j + 1] * share;
            }
        }
        return averaged;
    }
}
