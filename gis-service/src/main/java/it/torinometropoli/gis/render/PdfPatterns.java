package it.torinometropoli.gis.render;

import java.awt.Image;
import java.awt.Paint;
import java.awt.TexturePaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DPaintApplier;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/** Writes patterns once for each of their pictures, and where they belong, which the library by itself does only at the page's corner. */
final class PdfPatterns extends PdfBoxGraphics2DPaintApplier {

    private final Map<Image, PDTilingPattern> patterns = new IdentityHashMap<>();

    @Override
    public PDShading applyPaint(Paint paint, PDPageContentStream content, AffineTransform toPage, IPaintEnv env) throws IOException {
        if (!(paint instanceof TexturePaint texture)) {
            return super.applyPaint(paint, content, toPage, env);
        }
        PDTilingPattern pattern = patterns.get(texture.getImage());
        if (pattern == null) {
            pattern = pattern(texture, toPage, env);
            patterns.put(texture.getImage(), pattern);
        }
        PDColor colour = new PDColor(env.getResources().add(pattern), new PDPattern(null));
        content.setNonStrokingColor(colour);
        content.setStrokingColor(colour);
        return null;
    }

    private static PDTilingPattern pattern(TexturePaint texture, AffineTransform toPage, IPaintEnv env) throws IOException {
        Rectangle2D place = texture.getAnchorRect();
        float width = (float) place.getWidth();
        float height = (float) place.getHeight();
        PDTilingPattern pattern = new PDTilingPattern();
        pattern.setPaintType(PDTilingPattern.PAINT_COLORED);
        pattern.setTilingType(PDTilingPattern.TILING_CONSTANT_SPACING);
        pattern.setBBox(new PDRectangle(width, height));
        pattern.setXStep(width);
        pattern.setYStep(height);
        AffineTransform matrix = new AffineTransform(toPage);
        matrix.translate(place.getX(), place.getY());
        pattern.setMatrix(matrix);
        pattern.setResources(new PDResources());
        PDAppearanceStream cell = new PDAppearanceStream(env.getDocument());
        cell.setResources(pattern.getResources());
        cell.setBBox(pattern.getBBox());
        PDImageXObject picture = LosslessFactory.createFromImage(env.getDocument(), texture.getImage());
        try (PDPageContentStream content = new PDPageContentStream(env.getDocument(), cell,
                ((COSStream) pattern.getCOSObject()).createOutputStream())) {
            content.drawImage(picture, 0, height, width, -height);
        }
        return pattern;
    }
}
