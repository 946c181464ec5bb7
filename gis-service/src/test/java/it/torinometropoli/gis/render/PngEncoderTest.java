package it.torinometropoli.gis.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.function.IntBinaryOperator;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class PngEncoderTest {

    private final PngEncoder encoder = new PngEncoder();

    @ParameterizedTest
    @CsvSource({"1, 1", "256, 256", "37, 3", "3, 37", "1024, 768"})
    void writesEveryPixelWithItsAlpha(int width, int height) throws IOException {
        assertDecodesToItself(noise(width, height, BufferedImage.TYPE_INT_ARGB));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "256, 256", "37, 3"})
    void writesOpaquePictures(int width, int height) throws IOException {
        BufferedImage decoded = assertDecodesToItself(noise(width, height, BufferedImage.TYPE_INT_RGB));

        assertThat(decoded.getColorModel().hasAlpha()).isFalse();
    }

    @Test
    void writesEvenSurfacesInAFewHundredBytes() {
        BufferedImage even = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = even.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 256, 256);

        assertThat(encoder.encode(even).length).isLessThan(2_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 255, 256})
    void aPaletteKeepsAFewColoursExactly(int colours) throws IOException {
        Random random = new Random(colours);
        int[] some = random.ints(colours).map(colour -> colour | 0x01000000).toArray();
        BufferedImage picture = picture(300, 20, (x, y) -> some[(x + 300 * y) % colours]);

        assertThat(pixels(throughPalette(picture))).isEqualTo(pixels(picture));
    }

    @Test
    void aPaletteOfAnOpaquePictureHasNoAlpha() throws IOException {
        BufferedImage decoded = throughPalette(noise(64, 64, BufferedImage.TYPE_INT_RGB));

        assertThat(decoded.getColorModel().hasAlpha()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 400})
    void aPaletteOfManyColoursIsCloseToThem(int side) throws IOException {
        BufferedImage blend = picture(side, side, (x, y) -> 0xFF000000 | 255 * x / side << 16 | 255 * y / side << 8 | 0x40);

        PictureDifference difference = PictureDifference.between(blend, throughPalette(blend));
        assertThat(difference.mean()).isLessThan(5);
        assertThat(difference.largest()).isLessThan(20);
    }

    @Test
    void aPaletteKeepsWhatIsOpaqueAndWhatIsTransparent() throws IOException {
        BufferedImage fading = picture(256, 256, (x, y) -> x << 24 | y << 16 | (255 - y) << 8 | x);
        BufferedImage decoded = throughPalette(fading);

        for (int y = 0; y < 256; y++) {
            assertThat(decoded.getRGB(0, y) >>> 24).isZero();
            assertThat(decoded.getRGB(255, y) >>> 24).isEqualTo(255);
            for (int x = 1; x < 255; x++) {
                assertThat(decoded.getRGB(x, y) >>> 24).isBetween(1, 254).isCloseTo(x, within(24));
            }
        }
    }

    @Test
    void aPaletteKeepsTheColoursOfEvenSurfacesExactlyHoweverAlikeTheyAre() throws IOException {
        int large = 0xFFF7EFDC;
        int small = 0xFFF4E6D9;
        BufferedImage noise = noise(200, 200, BufferedImage.TYPE_INT_ARGB);
        BufferedImage picture = picture(200, 200, (x, y) -> x >= 100 ? noise.getRGB(x, y) : x < 10 && y < 10 ? small : large);

        BufferedImage decoded = throughPalette(picture);
        assertThat(decoded.getRGB(50, 50)).isEqualTo(large);
        assertThat(decoded.getRGB(5, 5)).isEqualTo(small);
    }

    @Test
    void theSamePictureGivesTheSamePalette() {
        BufferedImage noise = noise(256, 256, BufferedImage.TYPE_INT_ARGB);

        assertThat(encoder.encodeWithPalette(noise)).isEqualTo(new PngEncoder().encodeWithPalette(noise));
    }

    @Test
    void refusesOtherKindsOfPictures() {
        BufferedImage grey = new BufferedImage(2, 2, BufferedImage.TYPE_BYTE_GRAY);

        assertThatThrownBy(() -> encoder.encode(grey)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("INT_ARGB");
    }

    private BufferedImage throughPalette(BufferedImage picture) throws IOException {
        BufferedImage decoded = ImageIO.read(new ByteArrayInputStream(encoder.encodeWithPalette(picture)));

        assertThat(decoded.getColorModel()).isInstanceOf(IndexColorModel.class);
        return decoded;
    }

    private static BufferedImage picture(int width, int height, IntBinaryOperator colour) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, colour.applyAsInt(x, y));
            }
        }
        return picture;
    }

    private BufferedImage assertDecodesToItself(BufferedImage picture) throws IOException {
        BufferedImage decoded = ImageIO.read(new ByteArrayInputStream(encoder.encode(picture)));

        assertThat(decoded.getWidth()).isEqualTo(picture.getWidth());
        assertThat(decoded.getHeight()).isEqualTo(picture.getHeight());
        assertThat(pixels(decoded)).isEqualTo(pixels(picture));
        return decoded;
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    private static BufferedImage noise(int width, int height, int type) {
        BufferedImage noise = new BufferedImage(width, height, type);
        Random random = new Random(1);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                noise.setRGB(x, y, random.nextInt());
            }
        }
        return noise;
    }
}
