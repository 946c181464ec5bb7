package it.torinometropoli.gis.render;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

import it.torinometropoli.gis.render.LabelLine.Place;
import it.torinometropoli.gis.render.LabelOptions.Line;
import org.locationtech.jts.geom.Envelope;

/** A text whose letters follow the bends of a line. */
final class CurvedLettering implements Lettering {

    private static final double GRID = 8;
    /** How near the middles of two letters may come in a bend, as a share of their distance on a straight line. */
    private static final double LEAST_SPREAD = 0.85;
    private static final double FARTHEST_FROM_UPRIGHT = Math.toRadians(100);

    private final LabelText text;
    private final Place origin;
    private final double[] centres;
    private final double[] angles;
    private final double lift;

    private CurvedLettering(LabelText text, double[] centres, double[] angles, double lift) {
        this.text = text;
        this.origin = new Place(centres[0], centres[1]);
        for (int i = 0; i < centres.length; i += 2) {
            centres[i] -= origin.x();
            centres[i + 1] -= origin.y();
        }
        this.centres = centres;
        this.angles = angles;
        this.lift = lift;
    }

    /**
     * Sets a text of one line on a line, in its middle.
     *
     * @param path a little longer than the text
     * @param lift how far above the line the middle of the letters goes, in pixels
     * @return null when the line bends too much for it
     */
    static CurvedLettering of(LabelText text, LabelLine path, double lift, Line option) {
        GlyphRun run = text.line();
        double start = (path.length() - run.width()) / 2;
        double[] centres = new double[2 * run.count()];
        double[] angles = new double[run.count()];
        double reading = path.at(start).directionTo(path.at(start + run.width()));
        for (int i = 0; i < angles.length; i++) {
            double middle = start + (run.start(i) + run.end(i)) / 2;
            double half = Math.max((run.end(i) - run.start(i)) / 2, text.face().ascent() / 4);
            angles[i] = path.at(middle - half).directionTo(path.at(middle + half));
            Place centre = path.at(middle);
            centres[2 * i] = centre.x();
            centres[2 * i + 1] = centre.y();
            boolean crowded = i > 0 && Math.hypot(centres[2 * i] - centres[2 * i - 2], centres[2 * i + 1] - centres[2 * i - 1])
                    < LEAST_SPREAD * (run.end(i) - run.start(i - 1)) / 2;
            boolean kinked = i > 0 && Math.abs(turn(angles[i - 1], angles[i])) > Math.toRadians(option.maxAngleDelta());
            if (crowded || kinked || Math.abs(turn(reading, angles[i])) > FARTHEST_FROM_UPRIGHT
                    || option.leftToRight() && Math.cos(angles[i]) < Math.cos(FARTHEST_FROM_UPRIGHT)) {
                return null;
            }
        }
        return new CurvedLettering(text, centres, angles, lift);
    }

    private static double turn(double from, double to) {
        return Math.IEEEremainder(to - from, 2 * Math.PI);
    }

    @Override
    public List<Envelope> boxes() {
        GlyphRun run = text.line();
        double half = text.height() / 2;
        List<Envelope> boxes = new ArrayList<>();
        Envelope box = null;
        double taken = 0;
        for (int i = 0; i < angles.length; i++) {
            double width = run.end(i) - run.start(i);
            if (box == null || taken + width > text.height()) {
                box = new Envelope();
                boxes.add(box);
                taken = 0;
            }
            taken += width;
            double x = origin.x() + centres[2 * i] + lift * Math.sin(angles[i]);
            double y = origin.y() + centres[2 * i + 1] - lift * Math.cos(angles[i]);
            double dx = Math.abs(width / 2 * Math.cos(angles[i])) + Math.abs(half * Math.sin(angles[i]));
            double dy = Math.abs(width / 2 * Math.sin(angles[i])) + Math.abs(half * Math.cos(angles[i]));
            box.expandToInclude(x - dx, y - dy);
            box.expandToInclude(x + dx, y + dy);
        }
        return boxes;
    }

    @Override
    public double margin() {
        return text.margin();
    }

    @Override
    public void draw(Canvas canvas) {
        double left = snapped(origin.x() - canvas.viewport().left());
        double top = snapped(origin.y() - canvas.viewport().top());
        GlyphRun run = text.line();
        Shape[] glyphs = run.glyphs();
        Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int i = 0; i < glyphs.length; i++) {
            AffineTransform place = AffineTransform.getTranslateInstance(centres[2 * i] + left, centres[2 * i + 1] + top);
            place.rotate(angles[i]);
            place.translate((run.start(i) - run.end(i)) / 2, (text.face().ascent() - text.face().descent()) / 2 - lift);
            outline.append(place.createTransformedShape(glyphs[i]), false);
        }
        text.look().draw(outline, canvas.graphics());
    }

    private static double snapped(double pixels) {
        return Math.floor(pixels * GRID + 0.5) / GRID;
    }

    @Override
    public String place() {
        StringBuilder place = new StringBuilder().append(Math.rint(origin.x() * GRID)).append(' ').append(Math.rint(origin.y() * GRID));
        for (int i = 0; i < angles.length; i++) {
            place.append(' ').append((float) centres[2 * i]).append(' ').append((float) centres[2 * i + 1]).append(' ').append((float) angles[i]);
        }
        return place.append(' ').append(lift).toString();
    }
}
