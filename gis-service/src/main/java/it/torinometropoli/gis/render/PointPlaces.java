package it.torinometropoli.gis.render;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import it.torinometropoli.gis.render.LabelOptions.Alignment;
import it.torinometropoli.gis.render.LabelOptions.Fit;
import it.torinometropoli.gis.render.LabelOptions.Room;
import it.torinometropoli.gis.render.StraightLettering.Sign;
import it.torinometropoli.gis.render.TextSymbol.AtPoint;
import it.torinometropoli.gis.render.TextSymbol.Offset;
import it.torinometropoli.gis.render.TextSymbol.TextLook;

/** The places about a point where a label may stand: where the style wants it first, then farther and farther away as far as it allows. */
final class PointPlaces {

    private static final double STEP = 6;
    private static final double MIDDLE = 0.5;

    private final LabelWish wish;
    private final AtPoint placement;
    private final PolygonFit polygon;
    private final LabelTexts texts;

    /**
     * @param polygon what the label is to lie in; null where it names something else
     */
    PointPlaces(LabelWish wish, AtPoint placement, PolygonFit polygon, LabelTexts texts) {
        this.wish = wish;
        this.placement = placement;
        this.polygon = polygon;
        this.texts = texts;
    }

    /**
     * The places, the best first.
     *
     * @param x of the point, in pixels of the world
     * @param y of the point, in pixels of the world
     */
    Stream<Lettering> about(double x, double y) {
        return sizes().flatMap(this::turns).flatMap(text -> displacements().map(moved -> text.at(x, y, moved)));
    }

    /** Whether enough of the label lies in the polygon. */
    boolean fits(Lettering lettering) {
        return polygon == null || polygon.of((StraightLettering) lettering) >= wish.symbol().options().fit().goodness();
    }

    private Stream<LabelText> sizes() {
        Fit fit = wish.symbol().options().fit();
        TextLook look = wish.label().look();
        double size = look.letters().size();
        Stream<TextLook> looks = Stream.of(look);
        if (polygon != null && fit.leastSize() > 0) {
            looks = Stream.concat(looks, DoubleStream.iterate(size - 1, smaller -> smaller >= fit.leastSize(), smaller -> smaller - 1)
                    .mapToObj(smaller -> new TextLook(look.letters().sized(smaller), look.halo())));
        }
        return looks.map(sized -> texts.of(wish.label().text(), sized, wish.symbol().options().setting()));
    }

    private Stream<Turned> turns(LabelText text) {
        Sign sign = Sign.of(wish.symbol().shield(), text, wish.feature());
        List<Turned> turns = new ArrayList<>(2);
        turns.add(new Turned(text, sign, placement.rotation()));
        Alignment alignment = wish.symbol().options().fit().alignment();
        if (polygon != null && alignment == Alignment.ORTHO && polygon.upright()) {
            turns.add(new Turned(text, sign, placement.rotation() - 90));
        } else if (polygon != null && alignment == Alignment.MBR) {
            turns.add(new Turned(text, sign, polygon.direction()));
        }
        return turns.stream();
    }

    private Stream<Moved> displacements() {
        Moved wanted = new Moved(placement.anchor(), placement.displacement());
        Room room = wish.symbol().options().room();
        if (room.maxDisplacement() <= 0) {
            return Stream.of(wanted);
        }
        double nearest = Math.max(STEP, Math.hypot(placement.displacement().x(), placement.displacement().y()));
        DoubleStream radii = DoubleStream.iterate(nearest, radius -> radius <= room.maxDisplacement(), radius -> radius + STEP);
        return Stream.concat(Stream.of(wanted),
                radii.boxed().flatMap(radius -> room.directions().stream().map(direction -> displaced(direction, radius))));
    }

    /** A label centred on its place is only moved; one beside its place goes to that side of it. */
    private Moved displaced(Direction direction, double radius) {
        boolean centred = placement.anchor().x() == MIDDLE && placement.anchor().y() == MIDDLE;
        Offset anchor = centred ? placement.anchor() : new Offset(MIDDLE - direction.x() / 2.0, MIDDLE - direction.y() / 2.0);
        return new Moved(anchor, new Offset(radius * direction.x() / direction.length(), radius * direction.y() / direction.length()));
    }

    private record Moved(Offset anchor, Offset displacement) {
    }

    private record Turned(LabelText text, Sign sign, double degrees) {

        Lettering at(double x, double y, Moved moved) {
            AffineTransform place = AffineTransform.getTranslateInstance(x, y);
            place.rotate(Math.toRadians(degrees));
            place.translate(moved.displacement.x() - moved.anchor.x() * text.width(),
                    -moved.displacement.y() - (1 - moved.anchor.y()) * text.height());
            return new StraightLettering(text, place, Math.max(0, Math.min(1, moved.anchor.x())), sign);
        }
    }
}
