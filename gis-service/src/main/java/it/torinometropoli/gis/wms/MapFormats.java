package it.torinometropoli.gis.wms;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.render.PngEncoder;
import org.springframework.stereotype.Component;

/** The formats of maps. */
@Component
class MapFormats {

    /** The format of legends and of exceptions as pictures. */
    static final String PNG = "image/png";
    /** PNG with a palette of at most 256 colours and their alpha: a fraction of the size. */
    static final String PNG8 = "image/png; mode=8bit";
    /** Much smaller for large maps with many colours, never transparent; what GDAL asks for when a user names no format. */
    static final String JPEG = "image/jpeg";
    /** The media types of maps, the preferred one first. */
    static final List<String> NAMES = List.of(PNG, PNG8, JPEG);

    /** Another name of 8-bit PNG that clients of other map servers use. */
    private static final String PNG8_SHORT = "image/png8";

    private static final float JPEG_QUALITY = 0.9f;

    private final PngEncoder png;

    MapFormats(PngEncoder png) {
        this.png = png;
    }

    /**
     * A format.
     *
     * @param mediaType as FORMAT names it
     * @param transparency whether pictures can be transparent
     * @param encoder writes a picture, which is opaque unless the format has transparency
     */
    record MapFormat(String mediaType, boolean transparency, Function<BufferedImage, byte[]> encoder) {
    }

    /**
     * The format that FORMAT names.
     *
     * @throws OwsException when it is missing or not offered
     */
    MapFormat asked(KvpParameters parameters) {
        boolean shortName = parameters.text("FORMAT").filter(PNG8_SHORT::equalsIgnoreCase).isPresent();
        return switch (shortName ? PNG8 : name(parameters, NAMES)) {
            case PNG -> new MapFormat(PNG, true, png::encode);
            case PNG8 -> new MapFormat(PNG8, true, png::encodeWithPalette);
            default -> new MapFormat(JPEG, false, MapFormats::jpeg);
        };
    }

    /**
     * The one of some media types that FORMAT names, with or without spaces between its parts.
     *
     * @throws OwsException when it is missing or not among them
     */
    static String name(KvpParameters parameters, List<String> offered) {
        String asked = parameters.required("FORMAT");
        return offered.stream().filter(name -> compact(name).equalsIgnoreCase(compact(asked))).findFirst()
                .orElseThrow(() -> OwsException.notAllowed(ExceptionCode.INVALID_FORMAT, "FORMAT", asked, offered));
    }

    private static String compact(String mediaType) {
        return mediaType.replace(" ", "");
    }

    private static byte[] jpeg(BufferedImage picture) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream output = new MemoryCacheImageOutputStream(file)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(JPEG_QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }
}
