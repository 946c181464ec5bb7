package it.torinometropoli.gis.render;

import java.awt.BasicStroke;
import java.util.Arrays;

/**
 * Adds the outlines of wide lines to a rasteriser: both sides of each line, its joins and its ends. Where the inner side of a bend has room
 * the sides meet in a point, so that nothing is counted twice. Segments that cannot be seen are left out. For one thread.
 */
final class LineStroker {

    /** How far an outline may lie from where it ought to be, in pixels. */
    private static final double FLATNESS = 0.05;
    private static final double STRAIGHT = 1e-9;

    private final Rasteriser target;
    private final double half;
    private final BasicStroke pen;
    private final double reach;

    private int points;
    private double[] x = new double[64];
    private double[] y = new double[64];
    /** Of the segment that begins at a point: its direction as a unit vector, its length and whether it may be seen. */
    private double[] dx = new double[64];
    private double[] dy = new double[64];
    private double[] length = new double[64];
    private boolean[] seen = new boolean[64];
    /** How far the sides of the line have come. */
    private double leftX;
    private double leftY;
    private double rightX;
    private double rightY;
    private boolean adding;

    /**
     * @param pen its dashes are left out of account
     */
    LineStroker(Rasteriser target, BasicStroke pen) {
        this.target = target;
        this.pen = pen;
        this.half = pen.getLineWidth() / 2.0;
        this.reach = half * (pen.getLineJoin() == BasicStroke.JOIN_MITER ? Math.max(2, pen.getMiterLimit()) : 2) + 1;
    }

    /** How far from a line its outline reaches, in pixels. */
    double reach() {
        return reach;
    }

    /**
     * Adds a line. One without length has neither sides nor ends.
     *
     * @param xy x1, y1, x2, y2 … in pixels
     * @param from index of the first point
     * @param to index of the point after the last; that of a closed line may be the first once more
     */
    void line(double[] xy, int from, int to, boolean closed) {
        take(xy, from, to, closed);
        int segments = closed ? points : points - 1;
        if (points < 2) {
            return;
        }
        boolean begun = false;
        for (int s = 0; s < segments; s++) {
            if (!seen[s]) {
                continue;
            }
            if (!begun) {
                begin(s, closed);
            }
            int next = s + 1 < segments ? s + 1 : 0;
            boolean goesOn = (closed || next > 0) && seen[next];
            if (goesOn) {
                join(s, next);
                begun = next > 0;
            } else {
                end(s, !closed && next == 0);
                begun = false;
            }
        }
    }

    /** Takes over the points, of equal ones in a row the first, and works out the segments between them. */
    private void take(double[] xy, int from, int to, boolean closed) {
        room(to - from);
        points = 0;
        for (int i = from; i < to; i++) {
            double nextX = xy[2 * i];
            double nextY = xy[2 * i + 1];
            if (points == 0 || segment(points - 1, nextX, nextY)) {
                x[points] = nextX;
                y[points++] = nextY;
            }
        }
        if (closed) {
            while (points > 1 && !segment(points - 1, x[0], y[0])) {
                points--;
            }
        }
    }

    private void room(int most) {
        if (most > x.length) {
            x = new double[most];
            y = new double[most];
            dx = new double[most];
            dy = new double[most];
            length = new double[most];
            seen = Arrays.copyOf(seen, most);
        }
    }

    private boolean segment(int at, double toX, double toY) {
        double alongX = toX - x[at];
        double alongY = toY - y[at];
        double along = Math.sqrt(alongX * alongX + alongY * alongY);
        if (!(along > STRAIGHT)) {
            return false;
        }
        dx[at] = alongX / along;
        dy[at] = alongY / along;
        length[at] = along;
        seen[at] = Math.max(x[at], toX) > -reach && Math.min(x[at], toX) < target.width() + reach
                && Math.max(y[at], toY) > -reach && Math.min(y[at], toY) < target.height() + reach;
        return true;
    }

    private void begin(int s, boolean closed) {
        if (closed && s == 0 && seen[points - 1]) {
            adding = false;
            join(points - 1, 0);
            adding = true;
            return;
        }
        leftX = x[s] + dy[s] * half;
        leftY = y[s] - dx[s] * half;
        rightX = x[s] - dy[s] * half;
        rightY = y[s] + dx[s] * half;
        adding = true;
        if (s == 0 && !closed) {
            cap(x[s], y[s], -dx[s], -dy[s], rightX, rightY);
        } else {
            target.edge(rightX, rightY, leftX, leftY);
        }
    }

    private void end(int s, boolean capped) {
        double endX = x[s] + dx[s] * length[s];
        double endY = y[s] + dy[s] * length[s];
        side(1, endX + dy[s] * half, endY - dx[s] * half);
        side(-1, endX - dy[s] * half, endY + dx[s] * half);
        if (capped) {
            cap(endX, endY, dx[s], dy[s], leftX, leftY);
        } else {
            target.edge(leftX, leftY, rightX, rightY);
        }
    }

    /** The end of a line, outwards of a point, from one side of it to the other. */
    private void cap(double atX, double atY, double outX, double outY, double fromX, double fromY) {
        double sideX = fromX - atX;
        double sideY = fromY - atY;
        double outwardsX = outX * half;
        double outwardsY = outY * half;
        double lastX = fromX;
        double lastY = fromY;
        if (pen.getEndCap() == BasicStroke.CAP_SQUARE) {
            target.edge(fromX, fromY, fromX + outwardsX, fromY + outwardsY);
            target.edge(fromX + outwardsX, fromY + outwardsY, atX - sideX + outwardsX, atY - sideY + outwardsY);
            lastX = atX - sideX + outwardsX;
            lastY = atY - sideY + outwardsY;
        } else if (pen.getEndCap() == BasicStroke.CAP_ROUND) {
            int steps = steps(Math.PI);
            for (int i = 1; i < steps; i++) {
                double angle = Math.PI * i / steps;
                double nextX = atX + sideX * Math.cos(angle) + outwardsX * Math.sin(angle);
                double nextY = atY + sideY * Math.cos(angle) + outwardsY * Math.sin(angle);
                target.edge(lastX, lastY, nextX, nextY);
                lastX = nextX;
                lastY = nextY;
            }
        }
        target.edge(lastX, lastY, atX - sideX, atY - sideY);
    }

    private int steps(double angle) {
        double step = half <= FLATNESS ? Math.PI : 2 * Math.acos(1 - FLATNESS / half);
        return Math.max(1, (int) Math.ceil(angle / step));
    }

    /** Takes both sides along a segment and round the bend to the next. */
    private void join(int a, int b) {
        double cross = dx[a] * dy[b] - dy[a] * dx[b];
        double dot = dx[a] * dx[b] + dy[a] * dy[b];
        double sharpness = 1 + dot;
        int outer = cross > 0 ? 1 : -1;
        if (sharpness > STRAIGHT && half * Math.abs(cross) / sharpness <= Math.min(length[a], length[b])) {
            mitre(-outer, a, b, sharpness);
        } else {
            side(-outer, x[b] - outer * dy[a] * half, y[b] + outer * dx[a] * half);
            side(-outer, x[b], y[b]);
            side(-outer, x[b] - outer * dy[b] * half, y[b] + outer * dx[b] * half);
        }
        if (sharpness > STRAIGHT && pointed(Math.sqrt(2 / sharpness))) {
            mitre(outer, a, b, sharpness);
        } else {
            side(outer, x[b] + outer * dy[a] * half, y[b] - outer * dx[a] * half);
            if (pen.getLineJoin() == BasicStroke.JOIN_ROUND) {
                round(outer, a, b, Math.atan2(cross, dot));
            }
            side(outer, x[b] + outer * dy[b] * half, y[b] - outer * dx[b] * half);
        }
    }

    /** Whether the outer sides of a bend meet in a point, or might as well. */
    private boolean pointed(double mitre) {
        return switch (pen.getLineJoin()) {
            case BasicStroke.JOIN_MITER -> mitre <= pen.getMiterLimit();
            case BasicStroke.JOIN_ROUND -> half * (mitre - 1) < FLATNESS;
            default -> half * (mitre - 1 / mitre) < FLATNESS;
        };
    }

    private void mitre(int sign, int a, int b, double sharpness) {
        double factor = sign * half / sharpness;
        side(sign, x[b] + (dy[a] + dy[b]) * factor, y[b] - (dx[a] + dx[b]) * factor);
    }

    private void round(int sign, int a, int b, double angle) {
        double offsetX = sign * dy[a] * half;
        double offsetY = -sign * dx[a] * half;
        int steps = steps(Math.abs(angle));
        for (int i = 1; i < steps; i++) {
            double turned = angle * i / steps;
            double cos = Math.cos(turned);
            double sin = Math.sin(turned);
            side(sign, x[b] + offsetX * cos - offsetY * sin, y[b] + offsetX * sin + offsetY * cos);
        }
    }

    /** Takes the left side, 1, or the right one, -1, on to a point. */
    private void side(int sign, double toX, double toY) {
        if (sign > 0) {
            if (adding) {
                target.edge(leftX, leftY, toX, toY);
            }
            leftX = toX;
            leftY = toY;
        } else {
            if (adding) {
                target.edge(toX, toY, rightX, rightY);
            }
            rightX = toX;
            rightY = toY;
        }
    }
}
