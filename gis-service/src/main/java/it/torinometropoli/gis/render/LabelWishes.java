package it.torinometropoli.gis.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import it.torinometropoli.gis.render.StyleSheet.Pass;
import it.torinometropoli.gis.render.StyleSheet.SheetRule;
import it.torinometropoli.gis.render.StyleSheet.Step;
import it.torinometropoli.gis.render.TextSymbol.Label;
import org.geotools.api.feature.simple.SimpleFeature;

/**
 * What the features of a layer want to have written, and which of their marks are to be kept clear of labels.
 *
 * @param labels those of features that share a label are joined
 * @param marks in the order of the features
 */
record LabelWishes(List<LabelWish> labels, List<Mark> marks) {

    /**
     * A mark that labels of other features keep clear of.
     *
     * @param step what draws it
     */
    record Mark(SimpleFeature feature, Step step) {

        /** Its height in pixels. */
        double size() {
            return ((PointPainter) step.painter()).size(feature);
        }
    }

    /**
     * Asks features.
     *
     * @param passes the rules that apply
     */
    static LabelWishes of(Stream<SimpleFeature> features, List<Pass> passes) {
        List<LabelWish> labels = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        Consumer<SimpleFeature> collector = feature -> {
            int number = 0;
            for (Pass pass : passes) {
                for (SheetRule rule : pass.rulesFor(feature)) {
                    for (TextSymbol symbol : rule.texts()) {
                        Label label = symbol.label(feature);
                        if (label != null) {
                            labels.add(new LabelWish(label, symbol, number, feature, null));
                        }
                        number++;
                    }
                    rule.steps().stream().filter(step -> step.obstacle() && step.painter() instanceof PointPainter)
                            .forEach(step -> marks.add(new Mark(feature, step)));
                }
            }
        };
        features.forEach(collector);
        return new LabelWishes(LabelGroups.join(labels), marks);
    }
}
