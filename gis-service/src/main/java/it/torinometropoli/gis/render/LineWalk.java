package it.torinometropoli.gis.render;

import java.util.Arrays;

import it.torinometropoli.gis.render.GraphicStroke.Places;
import org.locationtech.jts.geom.Envelope;

/** A line to be walked along. For one thread. */
final class LineWalk {

    private double[] xy = new double[32];
    private int points;

    /** Is told the places. */
    interface Visitor {

        /**
         * A place on the line.
         *
         * @param angle direction of the line there, in radians from the x axis towards the y axis
         */
        void at(double x, double y, double angle);
    }

    /** Adds a point. */
    void add(double x, double y) {
        if (2 * points == xy.length) {
            xy = Arrays.copyOf(xy, 2 * xy.length);
        }
        xy[2 * points] = x;
        xy[2 * points + 1] = y;
        points++;
    }

    /** Goes back to the first point. */
    void close() {
        if (points > 1 && (xy[0] != xy[2 * points - 2] || xy[1] != xy[2 * points - 1])) {
            add(xy[0], xy[1]);
        }
    }

    /** Visits those places along the line that lie in an area. */
    void visit(Places places, Envelope shown, Visitor visitor) {
        double total = 0;
        for (int i = 1; i < points; i++) {
            total += length(i);
        }
        double start = 0;
        for (int i = 1; i < points; i++) {
            double length = length(i);
            Segment segment = new Segment(xy[2 * i - 2], xy[2 * i - 1], xy[2 * i], xy[2 * i + 1]);
            double[] part = segment.within(shown);
            if (part != null && length > 0) {
                double from = Math.max(start + part[0] * length, places.least());
                double to = Math.min(start + part[1] * length, total - places.half());
                visit(places, new Stretch(segment, start, length, from, to), visitor);
            }
            start += length;
        }
    }

    /** The part of a segment to be visited, in lengths along the line. */
    private record Stretch(Segment segment, double start, double length, double from, double to) {
    }

    /** The end of a segment belongs to the next one, but for that of the line. */
    private static void visit(Places places, Stretch stretch, Visitor visitor) {
        double angle = Math.atan2(stretch.segment.y2 - stretch.segment.y1, stretch.segment.x2 - stretch.segment.x1);
        for (double first : places.first()) {
            double at = first + Math.ceil((stretch.from - first) / places.step()) * places.step();
            for (; at <= stretch.to && at < stretch.start + stretch.length; at += places.step()) {
                double share = (at - stretch.start) / stretch.length;
                visitor.at(stretch.segment.x1 + share * (stretch.segment.x2 - stretch.segment.x1),
                        stretch.segment.y1 + share * (stretch.segment.y2 - stretch.segment.y1), angle);
            }
        }
    }

    private double length(int i) {
        return Math.hypot(xy[2 * i] - xy[2 * i - 2], xy[2 * i + 1] - xy[2 * i - 1]);
    }

    private record Segment(double x1, double y1, double x2, double y2) {

        /** From which share of the segment to which it lies in an area (Liang and Barsky 1984); null when nowhere. */
        double[] within(Envelope area) {
            double[] part = {0, 1};
            boolean inside = clip(x2 - x1, area.getMinX() - x1, area.getMaxX() - x1, part)
                    && clip(y2 - y1, area.getMinY() - y1, area.getMaxY() - y1, part);
            return inside ? part : null;
        }

        private static boolean clip(double delta, double least, double most, double[] part) {
            if (delta == 0) {
                return least <= 0 && most >= 0;
            }
            double enter = delta > 0 ? least / delta : most / delta;
            double leave = delta > 0 ? most / delta : least / delta;
            part[0] = Math.max(part[0], enter);
            part[1] = Math.min(part[1], leave);
            return part[0] <= part[1];
        }
    }
}
