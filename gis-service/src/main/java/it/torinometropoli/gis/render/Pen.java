package it.torinometropoli.gis.render;

import java.awt.BasicStroke;
import java.util.Map;

import org.geotools.api.style.Stroke;

/** Works out width, ends, corners and dashes of lines (SE 1.1.0, clause 11.1.3). */
final class Pen {

    private static final double MOST_WIDTH = 1000;
    private static final float MITRE_LIMIT = 10;
    /** Dashes that repeat within less than this many pixels cannot be seen, but would take their time. */
    private static final double SHORTEST_PATTERN = 1;
    private static final Map<String, Integer> JOINS = Map.of("mitre", BasicStroke.JOIN_MITER, "miter", BasicStroke.JOIN_MITER,
            "round", BasicStroke.JOIN_ROUND, "bevel", BasicStroke.JOIN_BEVEL);
    private static final Map<String, Integer> CAPS = Map.of("butt", BasicStroke.CAP_BUTT, "round", BasicStroke.CAP_ROUND,
            "square", BasicStroke.CAP_SQUARE);

    private Pen() {
    }

    private record Ends(String join, String cap) {
    }

    /** The width of lines in pixels. */
    static Value<Double> width(Stroke stroke) {
        return Value.number(stroke.getWidth(), 1, 0, MOST_WIDTH);
    }

    /** How far into the pattern of dashes lines begin, in pixels. */
    static Value<Double> phase(Stroke stroke) {
        return Value.number(stroke.getDashOffset(), 0, -MOST_WIDTH, MOST_WIDTH);
    }

    /** What draws lines. */
    static Value<BasicStroke> of(Stroke stroke) {
        Value<Ends> ends = Value.combine(Value.text(stroke.getLineJoin(), "miter"), Value.text(stroke.getLineCap(), "butt"), Ends::new);
        Value<BasicStroke> solid = Value.combine(width(stroke), ends, Pen::solid);
        Value<float[]> dashes = Value.lengths(stroke.dashArray());
        return Value.combine(solid, Value.combine(dashes, phase(stroke), Dashes::of), (line, pattern) -> pattern.on(line));
    }

    private static BasicStroke solid(double width, Ends ends) {
        return new BasicStroke((float) width, CAPS.getOrDefault(ends.cap, BasicStroke.CAP_BUTT),
                JOINS.getOrDefault(ends.join, BasicStroke.JOIN_MITER), MITRE_LIMIT);
    }

    /**
     * Dashes and gaps.
     *
     * @param lengths in turn, empty for a line without gaps
     * @param phase how far into them the line begins, from 0
     */
    private record Dashes(float[] lengths, float phase) {

        /** The platform takes no negative phase; a whole number of patterns makes it positive. */
        static Dashes of(float[] lengths, double offset) {
            double pattern = pattern(lengths);
            if (pattern < SHORTEST_PATTERN) {
                return new Dashes(new float[0], 0);
            }
            return new Dashes(lengths, (float) (offset - Math.floor(offset / pattern) * pattern));
        }

        BasicStroke on(BasicStroke line) {
            return lengths.length == 0 ? line
                    : new BasicStroke(line.getLineWidth(), line.getEndCap(), line.getLineJoin(), MITRE_LIMIT, lengths, phase);
        }
    }

    /** After what length dashes and gaps are the same again: an odd number of them goes round twice. */
    static double pattern(float[] lengths) {
        double sum = 0;
        for (float length : lengths) {
            sum += length;
        }
        return lengths.length % 2 == 0 ? sum : 2 * sum;
    }
}
