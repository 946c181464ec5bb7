package it.torinometropoli.gis.render;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.webjars.WebJarVersionLocator;

/**
 * The fonts of maps: Titillium Web (SIL Open Font License 1.1), the typeface of Italian public services, as the bootstrap-italia
 * webjar brings it. Whatever family a style asks for, text is drawn with it, so that a map looks the same on every machine.
 *
 * <p>A headless Java on Linux fails to draw text, even with a font of one's own, where fontconfig or every system font is missing. The
 * platform is therefore told, before it looks for fonts, that the shipped files are all there is.
 */
public final class ShippedFonts {

    private static final String WEBJAR = "bootstrap-italia";
    private static final String FOLDER = "META-INF/resources/webjars/%s/%s/dist/fonts/Titillium_Web/";
    private static final String LICENCE = "OFL.txt";
    private static final String PLATFORM_SETTING = "sun.awt.fontconfig";

    private final Map<Face, Font> fonts = new EnumMap<>(Face.class);
    private final List<FontFile> files;

    /** The shapes of letters that there are. */
    private enum Face {
        REGULAR("regular", 400, false), ITALIC("italic", 400, true), SEMIBOLD("600", 600, false), SEMIBOLD_ITALIC("600italic", 600, true),
        BOLD("700", 700, false), BOLD_ITALIC("700italic", 700, true);

        private final String suffix;
        private final int weight;
        private final boolean italic;

        Face(String suffix, int weight, boolean italic) {
            this.suffix = suffix;
            this.weight = weight;
            this.italic = italic;
        }

        private String file() {
            return "titillium-web-v10-latin-ext_latin-" + suffix + ".ttf";
        }
    }

    /**
     * A font for documents that embed it.
     *
     * @param weight as CSS has it: 400, 600 or 700
     * @param italic whether its letters are slanted
     * @param file the TrueType font; stays there as long as the service runs
     */
    public record FontFile(int weight, boolean italic, Path file) {
    }

    /**
     * Makes the fonts ready. To be done before anything else in the process asks the platform for a font.
     *
     * @param folder where font files are kept for the platform to read; made if it is not there
     * @throws IllegalStateException when the fonts are not on the class path or cannot be read
     */
    ShippedFonts(Path folder) {
        try {
            Files.createDirectories(folder);
            for (Face face : Face.values()) {
                copy(face, folder);
            }
            this.files = Stream.of(Face.values()).map(face -> new FontFile(face.weight, face.italic, folder.resolve(face.file()))).toList();
            tellPlatform(folder);
            for (Face face : Face.values()) {
                fonts.put(face, Font.createFont(Font.TRUETYPE_FONT, folder.resolve(face.file()).toFile()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The fonts cannot be kept in " + folder, failed);
        } catch (FontFormatException broken) {
            throw new IllegalStateException("A shipped font is broken", broken);
        }
    }

    /** The font files by their names, with the licence under which they may be passed on and which has to go with them. */
    public static Map<String, byte[]> packed() {
        Map<String, byte[]> packed = new TreeMap<>();
        Stream.concat(Stream.of(Face.values()).map(Face::file), Stream.of(LICENCE)).forEach(file -> {
            try (InputStream content = open(file)) {
                packed.put(file, content.readAllBytes());
            } catch (IOException failed) {
                throw new UncheckedIOException("The fonts cannot be read", failed);
            }
        });
        return packed;
    }

    /** The fonts as files, one for each shape of letters. */
    public List<FontFile> files() {
        return files;
    }

    /**
     * The font for a label.
     *
     * @param family a family name; one that names a semi-bold gives it, any other gives Titillium Web
     * @param style {@code normal}, {@code italic} or {@code oblique}
     * @param weight {@code normal} or {@code bold}
     * @param size height in pixels
     */
    Font find(String family, String style, String weight, double size) {
        boolean slanted = style.equals("italic") || style.equals("oblique");
        Face face;
        if (weight.equals("bold")) {
            face = slanted ? Face.BOLD_ITALIC : Face.BOLD;
        } else if (family.toLowerCase(Locale.ROOT).endsWith("semibold")) {
            face = slanted ? Face.SEMIBOLD_ITALIC : Face.SEMIBOLD;
        } else {
            face = slanted ? Face.ITALIC : Face.REGULAR;
        }
        return fonts.get(face).deriveFont((float) size);
    }

    private static void copy(Face face, Path folder) throws IOException {
        try (InputStream content = open(face.file())) {
            Files.copy(content, folder.resolve(face.file()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static InputStream open(String file) {
        String resource = FOLDER.formatted(WEBJAR, new WebJarVersionLocator().version(WEBJAR)) + file;
        InputStream content = ShippedFonts.class.getClassLoader().getResourceAsStream(resource);
        if (content == null) {
            throw new IllegalStateException("The font is not on the class path: " + resource);
        }
        return content;
    }

    private static void tellPlatform(Path folder) throws IOException {
        if (!System.getProperty("os.name").startsWith("Linux") || System.getProperty(PLATFORM_SETTING) != null) {
            return;
        }
        List<String> lines = new ArrayList<>(List.of("version=1", "sequence.allfonts=latin-1",
                "filename.Shipped=" + folder.toAbsolutePath().resolve(Face.REGULAR.file())));
        for (String family : List.of("serif", "sansserif", "monospaced", "dialog", "dialoginput")) {
            for (String style : List.of("plain", "bold", "italic", "bolditalic")) {
                lines.add(family + "." + style + ".latin-1=Shipped");
            }
        }
        Path description = Files.write(folder.resolve("fontconfig.properties"), lines);
        System.setProperty(PLATFORM_SETTING, description.toAbsolutePath().toString());
    }
}
