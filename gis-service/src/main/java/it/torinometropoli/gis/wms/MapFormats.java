package it.torinometropoli.gis.wms;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import it.torinometropoli.gis.render.MapPainter;
import it.torinometropoli.gis.render.MapRequest;
import it.torinometropoli.gis.render.MapTooLargeException;
import it.torinometropoli.gis.render.PdfMaps;
import it.torinometropoli.gis.render.PngEncoder;
import it.torinometropoli.gis.render.SvgMaps;
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
    /** Shapes and outlines of letters, for drawing programs. */
    static final String SVG = "image/svg+xml";
    /** A page to be printed, as large as the pixels are at the resolution asked for. */
    static final String PDF = "application/pdf";
    /** The media types of maps, the preferred one first. */
    static final List<String> NAMES = List.of(PNG, PNG8, JPEG, SVG, PDF);

    /** Other names that clients of other map servers use. */
    private static final Map<String, String> OTHER_NAMES = Map.of("image/png8", PNG8, "image/svg", SVG, "image/svg xml", SVG);

    private static final float JPEG_QUALITY = 0.9f;

    private final MapPainter painter;
    private final PngEncoder png;
    private final SvgMaps svg;
    private final PdfMaps pdf;

    MapFormats(MapPainter painter, PngEncoder png, SvgMaps svg, PdfMaps pdf) {
        this.painter = painter;
        this.png = png;
        this.svg = svg;
        this.pdf = pdf;
    }

    /**
     * A format.
     *
     * @param mediaType as FORMAT names it
     * @param transparency whether maps can be transparent
     * @param encoder draws a map, which has a background unless the format has transparency
     */
    record MapFormat(String mediaType, boolean transparency, Function<MapRequest, byte[]> encoder) {

        /**
         * The map as a file.
         *
         * @throws OwsException when it is too large for the format
         */
        byte[] draw(MapRequest map) {
            try {
                return encoder.apply(map);
            } catch (MapTooLargeException tooLarge) {
                throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, "FORMAT",
                        "The map has more than %d points, too many for %s: ask for a smaller area, fewer layers or a picture (%s)"
                                .formatted(tooLarge.most(), mediaType, PNG));
            }
        }
    }

    /**
     * The format that FORMAT names.
     *
     * @throws OwsException when it is missing or not offered
     */
    MapFormat asked(KvpParameters parameters) {
        Optional<String> otherName = parameters.text("FORMAT").map(name -> OTHER_NAMES.get(name.toLowerCase(Locale.ROOT)));
        return switch (otherName.orElseGet(() -> name(parameters, NAMES))) {
            case PNG -> new MapFormat(PNG, true, map -> painter.paint(map, png::encode));
            case PNG8 -> new MapFormat(PNG8, true, map -> painter.paint(map, png::encodeWithPalette));
            case SVG -> new MapFormat(SVG, true, svg::draw);
            case PDF -> new MapFormat(PDF, true, pdf::draw);
            default -> new MapFormat(JPEG, false, map -> painter.paint(map, MapFormats::jpeg));
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

    /**
     * A picture as JPEG.
     *
     * @param picture without transparency
     */
    static byte[] jpeg(BufferedImage picture) {
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
