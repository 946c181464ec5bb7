package it.torinometropoli.gis.render;

import java.awt.Shape;
import java.awt.geom.AffineTransform;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.Mark;
import org.geotools.factory.CommonFactoryFinder;

/** A well-known mark with its fill and its line. */
final class MarkPart implements GraphicPart {

    /** What SLD 1.0.0 (clause 11.3.2) gives to a graphic without anything: a grey square with a black line. */
    static final MarkPart GREY_SQUARE = of(CommonFactoryFinder.getStyleFactory().createMark());

    private final Value<String> name;
    private final FillSymbol fill;
    private final StrokeSymbol stroke;

    private MarkPart(Value<String> name, FillSymbol fill, StrokeSymbol stroke) {
        this.name = name;
        this.fill = fill;
        this.stroke = stroke;
    }

    static MarkPart of(Mark mark) {
        return new MarkPart(Value.text(mark.getWellKnownName(), "square"), FillSymbol.of(mark.getFill(), Margins.NONE),
                StrokeSymbol.of(mark.getStroke()));
    }

    @Override
    public double aspect() {
        return 1;
    }

    @Override
    public double defaultHeight() {
        return GraphicSymbol.DEFAULT_SIZE;
    }

    @Override
    public boolean isConstant() {
        return name.isConstant() && (fill == null || fill.isConstant()) && (stroke == null || stroke.isConstant());
    }

    @Override
    public void draw(AffineTransform place, double height, SimpleFeature feature, Canvas canvas) {
        AffineTransform sized = new AffineTransform(place);
        sized.scale(height, height);
        MarkShape mark = MarkShapes.of(name.of(feature));
        Shape shape = sized.createTransformedShape(mark.outline());
        canvas.output().take(mark.points());
        if (fill != null && mark.surface()) {
            fill.fill(shape, feature, canvas);
        }
        if (stroke != null) {
            stroke.draw(shape, feature, canvas);
        }
    }

    @Override
    public double lineReach() {
        return stroke == null ? 0 : stroke.reach();
    }
}
