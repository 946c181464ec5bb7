package it.torinometropoli.gis.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    @Test
    void refusesOtherKindsOfPictures() {
        BufferedImage grey = new BufferedImage(2, 2, BufferedImage.TYPE_BYTE_GRAY);

        assertThatThrownBy(() -> encoder.encode(grey)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("INT_ARGB");
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
