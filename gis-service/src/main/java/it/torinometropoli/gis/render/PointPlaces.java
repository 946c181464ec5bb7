package it.torinometropoli.gis.render;

import java.awt.geom.AffineTransform;

import it.torinometropoli.gis.render.LabelCandidate.Room;
import it.torinometropoli.gis.render.LabelOptions.Alignment;
import it.torinometropoli.gis.render.StraightLettering.Sign;
import it.torinometropoli.gis.render.TextSymbol.AtPoint;
import it.torinometropoli.gis.render.TextSymbol.Offset;
import it.torinometropoli.gis.render.TextSymbol.TextLook;
import org.locationtech.jts.geom.Envelope;

/** The places about a point where a label may stand: where the style wants it first, then farther and farther away as far as it allows. */
final class PointPlaces {

    private static final double STEP = 6;
    private static final double MIDDLE = 0.5;

    private final LabelWish wish;
    private final AtPoint placement;
    private final PolygonFit polygon;
    private final LabelTexts texts;
    private volatile LabelText usual;

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
     * The best place that there is room for; null when there is none.
     *
     * @param x of the point, in pixels of the world
     * @param y of the point, in pixels of the world
     */
    Lettering first(double x, double y, Room room) {
        TextLook look = wish.label().look();
        Lettering found = first(usual(), x, y, room);
        double least = polygon == null ? 0 : wish.symbol().options().fit().leastSize();
        for (double size = look.letters().size() - 1; found == null && least > 0 && size >= least; size--) {
            found = first(set(new TextLook(look.letters().sized(size), look.halo())), x, y, room);
        }
        return found;
    }

    private LabelText usual() {
        if (usual == null) {
            usual = set(wish.label().look());
        }
        return usual;
    }

    private LabelText set(TextLook look) {
        return texts.of(wish.label().text(), look, wish.symbol().options().setting());
    }

    private Lettering first(LabelText text, double x, double y, Room room) {
        Sign sign = Sign.of(wish.symbol().shield(), text, wish.feature());
        Lettering found = first(new Turned(text, sign, placement.rotation(), x, y), room);
        Alignment alignment = wish.symbol().options().fit().alignment();
        if (found == null && polygon != null && alignment == Alignment.ORTHO && polygon.upright()) {
            found = first(new Turned(text, sign, placement.rotation() - 90, x, y), room);
        } else if (found == null && polygon != null && alignment == Alignment.MBR) {
            found = first(new Turned(text, sign, polygon.direction(), x, y), room);
        }
        return found;
    }

    private Lettering first(Turned text, Room room) {
        Lettering found = at(text, placement.anchor(), placement.displacement(), room);
        LabelOptions.Room option = wish.symbol().options().room();
        double nearest = Math.max(STEP, Math.hypot(placement.displacement().x(), placement.displacement().y()));
        for (double radius = nearest; found == null && radius <= option.maxDisplacement(); radius += STEP) {
            for (Direction direction : option.directions()) {
                Offset displacement = new Offset(radius * direction.x() / direction.length(), radius * direction.y() / direction.length());
                found = found == null ? at(text, anchor(direction), displacement, room) : found;
            }
        }
        return found;
    }

    /** A label centred on its place is only moved; one beside its place goes to that side of it. */
    private Offset anchor(Direction direction) {
        boolean centred = placement.anchor().x() == MIDDLE && placement.anchor().y() == MIDDLE;
        return centred ? placement.anchor() : new Offset(MIDDLE - direction.x() / 2.0, MIDDLE - direction.y() / 2.0);
    }

    private Lettering at(Turned text, Offset anchor, Offset displacement, Room room) {
        if (text.degrees == 0 && !room.mayHave(text.box(anchor, displacement))) {
            return null;
        }
        StraightLettering lettering = text.at(anchor, displacement);
        return room.has(lettering) && fits(lettering) ? lettering : null;
    }

    private boolean fits(StraightLettering lettering) {
        return polygon == null || polygon.of(lettering) >= wish.symbol().options().fit().goodness();
    }

    /** A text in a direction about a point of the world. */
    private record Turned(LabelText text, Sign sign, double degrees, double x, double y) {

        private double left(Offset anchor, Offset displacement) {
            return displacement.x() - anchor.x() * text.width();
        }

        private double top(Offset anchor, Offset displacement) {
            return -displacement.y() - (1 - anchor.y()) * text.height();
        }

        Envelope box(Offset anchor, Offset displacement) {
            double left = x + left(anchor, displacement);
            double top = y + top(anchor, displacement);
            return new Envelope(left, left + text.width(), top, top + text.height());
        }

        StraightLettering at(Offset anchor, Offset displacement) {
            AffineTransform place = AffineTransform.getTranslateInstance(x, y);
            place.rotate(Math.toRadians(degrees));
            place.translate(left(anchor, displacement), top(anchor, displacement));
            return new StraightLettering(text, place, Math.max(0, Math.min(1, anchor.x())), sign);
        }
    }
}
