package it.torinometropoli.gis.render;

import java.awt.Shape;
import java.awt.geom.PathIterator;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.Stroke;
import org.locationtech.jts.geom.Envelope;

/**
 * Graphics one after the other along lines, turned with them (SE 1.1.0, clause 11.1.3). They are spaced by {@code InitialGap} and
 * {@code Gap}; a dash array, where there is one, has a graphic in the middle of each dash instead. Their places follow from the line alone
 * and not from the part of it that shows, so adjacent pictures agree.
 */
final class GraphicStroke {

    private static final double MOST_GAP = 10_000;
    private static final double SHORTEST_STEP = 2;
    private static final double TOLERANCE = 1e-6;

    private final GraphicSymbol graphic;
    private final Value<Double> gap;
    private final Value<Double> initialGap;
    private final Value<float[]> dashes;
    private final Value<Double> phase;

    /**
     * @param stroke has a graphic stroke
     */
    GraphicStroke(Stroke stroke) {
        this.graphic = GraphicSymbol.of(stroke.getGraphicStroke());
        this.gap = Value.number(stroke.getGraphicStroke().getGap(), 0, 0, MOST_GAP);
        this.initialGap = Value.number(stroke.getGraphicStroke().getInitialGap(), 0, 0, MOST_GAP);
        this.dashes = Value.lengths(stroke.dashArray());
        this.phase = Pen.phase(stroke);
    }

    /** Whether every feature gets the same graphics at the same distances. */
    boolean isConstant() {
        return graphic.isConstant() && gap.isConstant() && initialGap.isConstant() && dashes.isConstant() && phase.isConstant();
    }

    /** How far from the line the graphics reach, in pixels. */
    double reach() {
        return graphic.reach();
    }

    /** Draws along a path of straight lines. */
    void draw(Shape path, SimpleFeature feature, Canvas canvas) {
        if (graphic.height(feature) <= 0) {
            return;
        }
        Places places = places(feature);
        Envelope shown = new Envelope(0, canvas.viewport().width(), 0, canvas.viewport().height());
        shown.expandBy(graphic.reach());
        LineWalk.Visitor painter = (x, y, angle) -> graphic.draw(x, y, angle, feature, canvas);
        double[] at = new double[6];
        LineWalk walk = new LineWalk();
        for (PathIterator segments = path.getPathIterator(null); !segments.isDone(); segments.next()) {
            switch (segments.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> {
                    walk.visit(places, shown, painter);
                    walk = new LineWalk();
                    walk.add(at[0], at[1]);
                }
                case PathIterator.SEG_CLOSE -> walk.close();
                default -> walk.add(at[0], at[1]);
            }
        }
        walk.visit(places, shown, painter);
    }

    private Places places(SimpleFeature feature) {
        float[] lengths = dashes.of(feature);
        double pattern = Pen.pattern(lengths);
        if (pattern >= SHORTEST_STEP) {
            return Places.inDashes(lengths, pattern, phase.of(feature));
        }
        double width = graphic.width(feature);
        double step = Math.max(SHORTEST_STEP, width + gap.of(feature));
        return new Places(new double[] {initialGap.of(feature) + width / 2}, step, initialGap.of(feature), width / 2 - TOLERANCE);
    }

    /**
     * Where graphics stand along a line, in pixels from its start.
     *
     * @param first middles of the graphics of one pattern
     * @param step length of the pattern
     * @param least where graphics may begin
     * @param half how much of a graphic must fit on the line on either side of its middle
     */
    record Places(double[] first, double step, double least, double half) {

        private static Places inDashes(float[] lengths, double pattern, double phase) {
            int count = lengths.length % 2 == 0 ? lengths.length : 2 * lengths.length;
            double[] middles = new double[count / 2];
            double at = -phase;
            for (int i = 0; i < count; i++) {
                double length = lengths[i % lengths.length];
                if (i % 2 == 0) {
                    middles[i / 2] = at + length / 2;
                }
                at += length;
            }
            return new Places(middles, pattern, 0, 0);
        }
    }
}
