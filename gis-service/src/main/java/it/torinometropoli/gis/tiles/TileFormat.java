package it.torinometropoli.gis.tiles;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import it.torinometropoli.gis.render.PngEncoder;

/** The formats of tiles, by the media types that the map service has for them too. */
enum TileFormat {

    /** 8 bits per channel. */
    PNG("image/png", "png") {
        @Override
        byte[] encode(BufferedImage picture, PngEncoder encoder) {
            return encoder.encode(picture);
        }
    },
    /** A palette of at most 256 colours with their alpha: a fraction of the size. */
    PNG8("image/png; mode=8bit", "png8") {
        @Override
        byte[] encode(BufferedImage picture, PngEncoder encoder) {
            return encoder.encodeWithPalette(picture);
        }
    };

    private static final List<TileFormat> ALL = List.of(values());
    private static final String PNG8_SHORT = "image/png8";

    private final String mediaType;
    private final String ending;

    TileFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /** The format of a media type, blanks aside; {@code image/png8}, as other servers have it, is one too. */
    static Optional<TileFormat> ofMediaType(String name) {
        String asked = PNG8_SHORT.equalsIgnoreCase(name) ? PNG8.mediaType : name;
        return Arrays.stream(values()).filter(format -> compact(format.mediaType).equalsIgnoreCase(compact(asked))).findFirst();
    }

    /** The format that the last part of an address ends with. */
    static Optional<TileFormat> ofEnding(String ending) {
        return Arrays.stream(values()).filter(format -> format.ending.equals(ending)).findFirst();
    }

    /**
     * The format that an address ends with.
     *
     * @param from where the ending begins, after the full stop
     * @return null when it is none
     */
    static TileFormat ofEnding(String address, int from) {
        for (TileFormat format : ALL) {
            if (address.length() - from == format.ending.length() && address.startsWith(format.ending, from)) {
                return format;
            }
        }
        return null;
    }

    /** The media types of all formats. */
    static List<String> mediaTypes() {
        return Arrays.stream(values()).map(TileFormat::mediaType).toList();
    }

    /** The name in requests, capabilities and answers. */
    String mediaType() {
        return mediaType;
    }

    /** What addresses of tiles end with, after a full stop. */
    String ending() {
        return ending;
    }

    /** The picture as a file. */
    abstract byte[] encode(BufferedImage picture, PngEncoder encoder);

    private static String compact(String mediaType) {
        return mediaType.replace(" ", "");
    }
}
