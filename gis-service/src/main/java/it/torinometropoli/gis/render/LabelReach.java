package it.torinometropoli.gis.render;

import java.util.List;

import it.torinometropoli.gis.feature.SnapshotSource;
import it.torinometropoli.gis.render.LabelOptions.Setting;
import it.torinometropoli.gis.render.TextSymbol.AlongLine;
import it.torinometropoli.gis.render.TextSymbol.AtPoint;
import it.torinometropoli.gis.render.TextSymbol.Band;
import it.torinometropoli.gis.render.TextSymbol.Offset;
import it.torinometropoli.gis.render.TextSymbol.Placement;
import it.torinometropoli.gis.render.TextSymbol.TextLook;
import org.locationtech.jts.geom.Envelope;

/**
 * How far labels reach from their homes, told by the style and by how long the texts of the layers are: what lies farther from a picture
 * need not be laid out for it. It is the same for all pictures of a zoom.
 *
 * @param ink how far from its home a label shows, along each axis in pixels; those that reach farther are not drawn
 * @param space how far about their ink labels keep others away at most, in pixels
 */
record LabelReach(double ink, double space) {

    /** No label reaches farther, in pixels. */
    static final double MOST = 320;
    /** As large as the widest letters of everyday writing, as a share of the font's size. */
    private static final double WIDEST = 1.2;
    private static final double MARGIN = 4;

    /**
     * The reach of the labels of layers.
     *
     * @param scaleDenominator tells which rules apply
     */
    static LabelReach of(List<SheetLayer> layers, double scaleDenominator) {
        LabelReach reach = new LabelReach(0, 0);
        for (SheetLayer layer : layers) {
            for (TextSymbol symbol : layer.sheet().texts(scaleDenominator)) {
                LabelReach own = of(symbol, layer.source());
                reach = new LabelReach(Math.min(MOST, Math.max(reach.ink, own.ink)), Math.max(reach.space, own.space));
            }
        }
        return reach;
    }

    private static LabelReach of(TextSymbol symbol, SnapshotSource source) {
        double space = Math.max(0, symbol.options().room().space());
        TextLook look = symbol.everyLook().orElse(null);
        Placement placement = symbol.everyPlacement().orElse(null);
        Band halo = look == null ? null : look.halo();
        if (look == null || placement == null || symbol.shield() != null) {
            return new LabelReach(MOST, space + (halo == null ? TextSymbol.MOST_HALO : halo.radius()));
        }
        double side = side(symbol.mostLetters(source::longestText), look.letters().size(), symbol.options().setting());
        double home = LabelMaker.SMALL / 2;
        return new LabelReach(home + side * share(symbol, placement) + moved(symbol, placement) + halo.radius() + MARGIN, space + halo.radius());
    }

    /** No text is wider or higher. */
    private static double side(int letters, double size, Setting setting) {
        return Math.max(2 * size, letters * (WIDEST * size + Math.max(0, setting.charSpacing()) + setting.wordSpacing()));
    }

    /** How much of its side a text may have on one side of its place. */
    private static double share(TextSymbol symbol, Placement placement) {
        if (placement instanceof AtPoint point) {
            Offset anchor = point.anchor();
            boolean centred = anchor.x() == 0.5 && anchor.y() == 0.5;
            double upright = Math.max(Math.max(Math.abs(anchor.x()), Math.abs(1 - anchor.x())), Math.max(Math.abs(anchor.y()), Math.abs(1 - anchor.y())));
            double beside = !centred && symbol.options().room().maxDisplacement() > 0 ? Math.max(1, upright) : upright;
            boolean turned = point.rotation() != 0 || symbol.options().fit().alignment() != LabelOptions.Alignment.MANUAL;
            return turned ? beside * Math.sqrt(2) : beside;
        }
        return Math.sqrt(2) / 2;
    }

    private static double moved(TextSymbol symbol, Placement placement) {
        double shift = placement instanceof AtPoint point ? Math.hypot(point.displacement().x(), point.displacement().y())
                : Math.abs(((AlongLine) placement).offset());
        return shift + symbol.options().room().maxDisplacement();
    }

    /** Whether a label reaches no farther. */
    boolean holds(PlacedLabel label) {
        Envelope reached = new Envelope(label.home().x(), label.home().x(), label.home().y(), label.home().y());
        reached.expandBy(ink);
        return reached.contains(label.ink());
    }
}
