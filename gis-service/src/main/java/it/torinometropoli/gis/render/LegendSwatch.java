package it.torinometropoli.gis.render;

import java.awt.Graphics2D;

import it.torinometropoli.gis.render.StyleSheet.Step;

/**
 * The symbol of a rule as the map shows it.
 *
 * @param entry what is drawn
 * @param width of its place, in pixels
 * @param height of its place, in pixels
 * @param label a sample of the label that it stands for, or null when it draws shapes
 */
record LegendSwatch(LegendEntry entry, int width, int height, LabelText label) {

    private static final int MOST_HEIGHT = 60;
    private static final int INSET = 3;

    /** The height that a symbol needs: marks show whole up to a point; it is no less than some height. */
    static int heightOf(LegendEntry entry, int least) {
        double tallest = entry.steps().stream().map(Step::painter).filter(PointPainter.class::isInstance)
                .mapToDouble(painter -> 2 * painter.reach()).max().orElse(0);
        return (int) Math.max(least, Math.min(MOST_HEIGHT, tallest));
    }

    void draw(int left, int top, Graphics2D graphics) {
        Graphics2D here = (Graphics2D) graphics.create(left, top, width, height);
        if (label != null) {
            LegendPart.write(label, (width - label.width()) / 2, (height - label.height()) / 2, here);
        } else {
            drawShapes(here);
        }
        here.dispose();
    }

    private void drawShapes(Graphics2D here) {
        int inset = Math.min(INSET, Math.min(width, height) / 4);
        SampleShapes samples = new SampleShapes(width, height, inset);
        boolean surface = entry.steps().stream().anyMatch(step -> step.painter() instanceof PolygonPainter);
        Output output = Drawing.keepsShapes(here) ? Output.document() : Output.picture();
        for (Step step : entry.steps()) {
            step.painter().paint(null, samples.of(step.painter(), surface), new Canvas(here, samples.viewport(), output));
        }
    }
}
