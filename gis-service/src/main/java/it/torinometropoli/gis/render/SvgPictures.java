package it.torinometropoli.gis.render;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

import org.apache.batik.svggen.ImageHandlerBase64Encoder;

/** Writes pictures into SVG by our own encoder; Batik's needs further libraries. */
final class SvgPictures extends ImageHandlerBase64Encoder {

    private final PngEncoder png = new PngEncoder();

    @Override
    public void encodeImage(RenderedImage picture, OutputStream output) {
        BufferedImage copy = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = copy.createGraphics();
        graphics.drawRenderedImage(picture, new AffineTransform());
        graphics.dispose();
        try {
            output.write(png.encode(copy));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
