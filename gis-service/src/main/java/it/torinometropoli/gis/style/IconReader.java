package it.torinometropoli.gis.style;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.swing.Icon;

/**
 * Reads the icons that styles name: PNG and SVG files in the folder of the styles or below it, and no others. Each is read once. Nothing
 * that an icon refers to is fetched. Safe for use by many threads.
 */
public final class IconReader implements IconSource {

    private static final long MOST_BYTES = 1_000_000;
    private static final int MOST_PIXELS = 1024;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_.-]+(/[\\p{L}\\p{N}_.-]+)*");

    private final Path folder;
    private final Map<String, Icon> icons = new ConcurrentHashMap<>();
    private final SortedMap<String, String> versions = new ConcurrentSkipListMap<>();

    /**
     * @param folder the folder of the styles
     */
    public IconReader(Path folder) {
        this.folder = folder;
    }

    /**
     * An icon.
     *
     * @param name path of the file below the folder, with {@code /} between its parts
     * @return draws itself in its natural size
     * @throws IllegalArgumentException when the name leads elsewhere or there is no icon that can be drawn; the message is for the author of
     *         the style
     */
    @Override
    public Icon read(String name) {
        return icons.computeIfAbsent(name, this::load);
    }

    /** A digest of the content of every file that was read, by the name of the icon. */
    public SortedMap<String, String> versions() {
        return Collections.unmodifiableSortedMap(versions);
    }

    private Icon load(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'%s' must be the name of a file in the folder of the styles or below it".formatted(name));
        }
        byte[] content = content(name);
        versions.put(name, digest(content));
        String lowerCase = name.toLowerCase(Locale.ROOT);
        if (lowerCase.endsWith(".svg")) {
            return SvgIcon.read(name, content);
        }
        if (lowerCase.endsWith(".png")) {
            return new PictureIcon(png(name, content));
        }
        throw new IllegalArgumentException("the icon '%s' is neither .png nor .svg".formatted(name));
    }

    private byte[] content(String name) {
        try {
            Path file = folder.resolve(name).toRealPath();
            if (!file.startsWith(folder.toRealPath())) {
                throw new IllegalArgumentException("the icon '%s' lies outside the folder of the styles".formatted(name));
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new IllegalArgumentException("the icon '%s' has more than %d bytes".formatted(name, MOST_BYTES));
            }
            return Files.readAllBytes(file);
        } catch (IOException missing) {
            throw new IllegalArgumentException("the icon '%s' is not in the folder of the styles".formatted(name), missing);
        }
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static BufferedImage png(String name, byte[] content) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
            ImageReader reader = readers.next();
            reader.setInput(input);
            if (reader.getWidth(0) > MOST_PIXELS || reader.getHeight(0) > MOST_PIXELS) {
                throw new IllegalArgumentException("the icon '%s' is wider or higher than %d pixels".formatted(name, MOST_PIXELS));
            }
            return reader.read(0);
        } catch (IOException broken) {
            throw new IllegalArgumentException("the icon '%s' is not a PNG file: %s".formatted(name, broken.getMessage()), broken);
        }
    }
}
