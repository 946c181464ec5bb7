package it.torinometropoli.gis.render;

import java.util.List;

import it.torinometropoli.gis.render.LabelCandidate.Order;
import it.torinometropoli.gis.render.LabelWish.Kin;
import it.torinometropoli.gis.render.TextSymbol.Label;
import it.torinometropoli.gis.render.LabelLine.Place;
import org.locationtech.jts.geom.Envelope;

/**
 * A label that has found room on the world's grid of pixels.
 *
 * @param words what is written
 * @param order who goes first
 * @param lettering the text at its place
 * @param claims what the label needs for itself, in pixels of the world
 * @param ink what it covers with halo and smooth edges, in pixels of the world
 * @param home whose block of the grid decides about it
 */
record PlacedLabel(Words words, Order order, Lettering lettering, List<Envelope> claims, Envelope ink, Place home) {

    /**
     * What is written, without the shapes of the features, which would stay in memory as long as the label.
     *
     * @param kin equal for the labels of the same features
     */
    record Words(Label label, LabelOptions options, Kin kin) {

        static Words of(LabelWish wish) {
            return new Words(wish.label(), wish.symbol().options(), wish.kin());
        }
    }

    /** Puts a candidate where its text is. */
    static PlacedLabel of(LabelCandidate candidate, Lettering lettering) {
        double space = space(candidate.wish());
        List<Envelope> boxes = lettering.boxes();
        Envelope ink = new Envelope();
        boxes.forEach(ink::expandToInclude);
        ink.expandBy(lettering.margin());
        List<Envelope> claims = boxes.stream().map(box -> grown(box, space)).toList();
        return new PlacedLabel(Words.of(candidate.wish()), candidate.order(), lettering, claims, ink,
                new Place(candidate.x(), candidate.y()));
    }

    /** What a label needs about its text: its halo and the space that the style wants, in pixels. */
    static double space(LabelWish wish) {
        return wish.symbol().options().room().space() + wish.label().look().halo().radius();
    }

    private static Envelope grown(Envelope box, double space) {
        Envelope grown = new Envelope(box);
        grown.expandBy(space);
        return grown;
    }

    /** How far beyond its ink the label keeps others away, in pixels, whatever room these need. */
    double distance() {
        return Math.max(words.options.group().minDistance(), Math.max(0, words.options.room().space()) + words.label.look().halo().radius());
    }

    /** Whether the label gives way to others. */
    boolean givesWay() {
        return words.options.room().conflictResolution();
    }

    /** Whether another label takes room that this one needs, or names the same too near. */
    boolean meets(PlacedLabel other) {
        return overlaps(other) || crowds(other);
    }

    private boolean overlaps(PlacedLabel other) {
        return givesWay() && other.givesWay() && claims.stream().anyMatch(
                claim -> other.claims.stream().anyMatch(claim::intersects));
    }

    /** Whether both label the same features and are nearer than the style wants. */
    boolean crowds(PlacedLabel other) {
        double least = words.options.group().minDistance();
        return least > 0 && ink.distance(other.ink) < least && words.kin.equals(other.words.kin);
    }

    /** Tells what is written and where on the world: equal texts show the same. */
    String description() {
        return words.label.text() + '\n' + words.label.look() + '\n' + lettering.place();
    }
}
