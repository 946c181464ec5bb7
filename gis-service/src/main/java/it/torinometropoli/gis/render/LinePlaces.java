package it.torinometropoli.gis.render;

import java.awt.geom.AffineTransform;
import java.util.stream.DoubleStream;

import it.torinometropoli.gis.render.LabelCandidate.Room;
import it.torinometropoli.gis.render.LabelLine.Place;
import it.torinometropoli.gis.render.LabelOptions.Line;
import it.torinometropoli.gis.render.StraightLettering.Sign;
import it.torinometropoli.gis.render.TextSymbol.AlongLine;
import org.locationtech.jts.geom.Envelope;

/** The places along a line where a label may stand. */
final class LinePlaces {

    private static final double LEAST_STEP = 4;
    private static final int MOST_LABELS = 10_000;
    private static final double VERTICAL = Math.PI / 2 - 1e-6;

    private final LabelWish wish;
    private final AlongLine placement;
    private final Line option;
    private final LabelText text;

    /** Sets the text as the style has it. */
    LinePlaces(LabelWish wish, AlongLine placement, LabelTexts texts) {
        this.wish = wish;
        this.placement = placement;
        LabelOptions options = wish.symbol().options();
        this.option = options.line();
        this.text = texts.of(wish.label().text(), wish.label().look(), option.follow() ? options.setting().onOneLine() : options.setting());
    }

    /**
     * Where labels are wanted along a line: one in the middle, or many with the distances of the style.
     *
     * @return distances from the start
     */
    DoubleStream wanted(LabelLine line) {
        double length = line.length();
        if (placement.gaps() != null) {
            double step = Math.max(text.width() + placement.gaps().between(), 2 * LEAST_STEP);
            return DoubleStream.iterate(placement.gaps().initial() + text.width() / 2, at -> at + text.width() / 2 <= length, at -> at + step)
                    .limit(MOST_LABELS);
        }
        if (option.repeat() == 0) {
            return DoubleStream.of(length / 2);
        }
        long most = (long) Math.min(MOST_LABELS / 2, Math.floor(Math.max(0, length - text.width()) / 2 / option.repeat()));
        DoubleStream others = DoubleStream.iterate(1, n -> n <= most, n -> n + 1)
                .flatMap(n -> DoubleStream.of(length / 2 - n * option.repeat(), length / 2 + n * option.repeat()));
        return DoubleStream.concat(DoubleStream.of(length / 2), others);
    }

    /**
     * The place nearest to a wanted one that there is room for; null when there is none.
     *
     * @param wanted distance from the start of the line
     */
    Lettering first(LabelLine line, double wanted, Room room) {
        double most = wish.symbol().options().room().maxDisplacement();
        double step = Math.max(LEAST_STEP, text.face().ascent());
        for (double shift = 0; shift <= most; shift += step) {
            Lettering found = at(line, wanted + shift, room);
            if (found == null && shift > 0) {
                found = at(line, wanted - shift, room);
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private Lettering at(LabelLine line, double middle, Room room) {
        if (middle < 0 || middle > line.length() || placement.offset() == 0 && !room.mayHave(middleOf(line.at(middle)))) {
            return null;
        }
        Lettering lettering = option.follow() ? curved(line, middle) : straight(line, middle);
        return lettering != null && room.has(lettering) ? lettering : null;
    }

    /** A small box that a text on the line certainly covers. */
    private Envelope middleOf(Place place) {
        Envelope box = new Envelope(place.x(), place.x(), place.y(), place.y());
        box.expandBy(Math.min(text.height(), text.width()) / 4);
        return box;
    }

    private Lettering straight(LabelLine line, double middle) {
        double half = text.width() / 2;
        boolean overrun = middle - half < 0 || middle + half > line.length();
        if (overrun && placement.aligned() && !option.overruns()) {
            return null;
        }
        Place centre = line.at(middle);
        AffineTransform place = AffineTransform.getTranslateInstance(centre.x(), centre.y());
        if (placement.aligned()) {
            double angle = line.at(Math.max(0, middle - half)).directionTo(line.at(Math.min(line.length(), middle + half)));
            place.rotate(option.leftToRight() ? readable(angle) : angle);
        }
        place.translate(-half, -text.height() / 2 - placement.offset());
        return new StraightLettering(text, place, 0.5, Sign.of(wish.symbol().shield(), text, wish.feature()));
    }

    /** The same line of writing from left to right; upwards where it is vertical. */
    private static double readable(double angle) {
        if (angle >= VERTICAL) {
            return angle - Math.PI;
        }
        return angle < -Math.PI / 2 - 1e-6 ? angle + Math.PI : angle;
    }

    private Lettering curved(LabelLine line, double middle) {
        double half = text.width() / 2;
        if (half == 0 || middle - half < 0 || middle + half > line.length()) {
            return null;
        }
        double surplus = text.height();
        LabelLine path = line.smoothed(middle - half - surplus, middle + half + surplus, text.face().ascent());
        if (path.length() < text.width()) {
            return null;
        }
        double start = (path.length() - text.width()) / 2;
        double angle = path.at(start).directionTo(path.at(path.length() - start));
        boolean turned = option.leftToRight() && readable(angle) != angle;
        return CurvedLettering.of(text, turned ? path.reversed() : path, placement.offset(), option);
    }
}
