package it.torinometropoli.gis.style;

import org.geotools.api.filter.FilterFactory;
import org.geotools.api.style.ExternalGraphic;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Style;
import org.geotools.api.style.StyleFactory;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.filter.visitor.DuplicatingFilterVisitor;
import org.geotools.styling.visitor.DuplicatingStyleVisitor;

/** Copies a style with all that GeoTools' own visitor would leave out or leave uncopied: offsets, descriptions, names. */
final class StyleCopy extends DuplicatingStyleVisitor {

    StyleCopy(StyleFactory styles, FilterFactory filters, DuplicatingFilterVisitor expressions) {
        super(styles, filters, expressions);
    }

    @Override
    public void visit(Style style) {
        super.visit(style);
        Style copy = (Style) getCopy();
        copy.setName(style.getName());
        copy.setDefault(style.isDefault());
        copy.getDescription().setTitle(style.getDescription().getTitle());
        copy.getDescription().setAbstract(style.getDescription().getAbstract());
    }

    /** Never changed, so it need not be copied. */
    @Override
    public void visit(ExternalGraphic icon) {
        pages.push(icon);
    }

    @Override
    public void visit(LineSymbolizer line) {
        super.visit(line);
        LineSymbolizer copy = named(line);
        copy.setPerpendicularOffset(copy(line.getPerpendicularOffset()));
    }

    @Override
    public void visit(PolygonSymbolizer polygon) {
        super.visit(polygon);
        PolygonSymbolizer copy = named(polygon);
        copy.setPerpendicularOffset(copy(polygon.getPerpendicularOffset()));
        copy.setDisplacement(copy(polygon.getDisplacement()));
    }

    @Override
    public void visit(TextSymbolizer text) {
        super.visit(text);
        TextSymbolizer copy = named(text);
        copy.fonts().clear();
        copy.fonts().addAll(copyFonts(text.fonts()));
    }

    @SuppressWarnings("unchecked")
    private <S extends Symbolizer> S named(S symbolizer) {
        S copy = (S) getCopy();
        copy.setName(symbolizer.getName());
        copy.setDescription(symbolizer.getDescription());
        return copy;
    }
}
