package it.torinometropoli.gis.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.BitSet;
import java.util.Random;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Pictures of 120 by 120 pixels, compared with those of the platform; those of lines stay in {@code target/lines} to be looked at. */
class PixelPainterTest {

    private static final int SIDE = 120;
    private static final Color INK = new Color(200, 60, 20);
    private static final Color PALE = new Color(20, 60, 200, 100);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void fillsSurfacesAsThePlatformDoes(int seed) {
        ScreenPath star = star(seed, -30, 150);

        PictureDifference opaque = difference((painter, graphics) -> {
            painter.fill(star, INK.getRGB());
            graphics.setColor(INK);
            graphics.fill(star);
        });
        PictureDifference translucent = difference((painter, graphics) -> {
            painter.fill(star, INK.getRGB());
            painter.fill(star(seed + 100, 0, 120), PALE.getRGB());
            graphics.setColor(INK);
            graphics.fill(star);
            graphics.setColor(PALE);
            graphics.fill(star(seed + 100, 0, 120));
        });

        assertThat(opaque.mean()).isLessThan(0.25);
        assertThat(opaque.largest()).isLessThan(40);
        assertThat(translucent.mean()).isLessThan(0.4);
    }

    @ParameterizedTest
    @CsvSource({
            "0.5, 1, 0, ''",
            "1,   1, 0, ''",
            "3,   0, 0, ''",
            "8,   0, 1, ''",
            "8,   1, 1, ''",
            "8,   2, 2, ''",
            "2,   0, 0, 6 4",
            "5,   1, 1, 12 7 1 7",
            "2,   0, 2, 7"})
    void drawsLinesAsThePlatformDoes(float width, int join, int cap, String dashes) throws IOException {
        float[] pattern = dashes.isEmpty() ? null : new float[dashes.split(" ").length];
        for (int i = 0; pattern != null && i < pattern.length; i++) {
            pattern[i] = Float.parseFloat(dashes.split(" ")[i]);
        }
        BasicStroke pen = new BasicStroke(width, cap, join, 10, pattern, pattern == null ? 0 : 3);
        BufferedImage both = new BufferedImage(6 * SIDE, 2 * SIDE, BufferedImage.TYPE_INT_RGB);
        for (int seed = 0; seed < 6; seed++) {
            ScreenPath path = seed % 2 == 0 ? star(seed, -30, 150) : line(seed);
            BufferedImage ours = picture();
            new PixelPainter(ours).draw(path, pen, INK.getRGB());
            BufferedImage theirs = picture();
            Graphics2D graphics = Drawing.on(theirs);
            graphics.setColor(INK);
            graphics.setStroke(pen);
            graphics.draw(path);
            both.getGraphics().drawImage(ours, seed * SIDE, 0, Color.WHITE, null);
            both.getGraphics().drawImage(theirs, seed * SIDE, SIDE, Color.WHITE, null);

            assertThat(PictureDifference.between(theirs, ours).mean()).as("path %d", seed).isLessThan(0.8);
        }
        new File("target/lines").mkdirs();
        ImageIO.write(both, "png", new File("target/lines/%s-%d-%d-%s.png".formatted(width, join, cap, dashes.replace(' ', '_'))));
    }

    /** However the ground is cut into pictures, each pixel gets the same. */
    @ParameterizedTest
    @CsvSource({"1, 40, 40", "2, 17, 63", "3, 1, 119", "4, 90, 5"})
    void givesEveryPixelTheSameInAdjacentPictures(int seed, int left, int top) {
        BufferedImage whole = picture();
        PixelPainter all = new PixelPainter(whole);
        BufferedImage part = new BufferedImage(SIDE - left, SIDE - top, BufferedImage.TYPE_INT_ARGB);
        PixelPainter corner = new PixelPainter(part);
        BasicStroke pen = new BasicStroke(3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {9, 4}, 2);
        all.fill(star(seed, -30, 150), PALE.getRGB());
        corner.fill(moved(star(seed, -30, 150), left, top), PALE.getRGB());
        all.draw(star(seed, 0, 100), pen, INK.getRGB());
        corner.draw(moved(star(seed, 0, 100), left, top), pen, INK.getRGB());

        assertThat(part.getRGB(0, 0, part.getWidth(), part.getHeight(), null, 0, part.getWidth()))
                .isEqualTo(whole.getRGB(left, top, part.getWidth(), part.getHeight(), null, 0, part.getWidth()));
    }

    @Test
    void joinsPartsThatRunInOppositeDirections() {
        ScreenPath halves = new ScreenPath(new double[] {10, 10, 20.5, 10, 20.5, 20, 10, 20, 10, 10, 20.5, 10, 20.5, 20, 30, 20, 30, 10, 20.5, 10},
                new int[] {5, 10}, true, new BitSet());
        BufferedImage picture = picture();
        new PixelPainter(picture).fill(halves, INK.getRGB());

        assertThat(picture.getRGB(20, 15)).isEqualTo(INK.getRGB());
    }

    @Test
    void fillsBoxesSmallerThanAPixelByTheirShare() {
        BufferedImage picture = picture();
        PixelPainter painter = new PixelPainter(picture);
        painter.box(5, 5.5, 0.5, 1, INK.getRGB());
        painter.box(-3, 0, 2, 2, INK.getRGB());

        assertThat(picture.getRGB(4, 5) >>> 24).isEqualTo(64);
        assertThat(picture.getRGB(5, 5) >>> 24).isEqualTo(64);
        assertThat(picture.getRGB(0, 0)).isZero();
    }

    private interface Work {

        void draw(PixelPainter painter, Graphics2D graphics);
    }

    private static PictureDifference difference(Work work) {
        BufferedImage ours = picture();
        BufferedImage theirs = picture();
        work.draw(new PixelPainter(ours), Drawing.on(theirs));
        return PictureDifference.between(theirs, ours);
    }

    private static BufferedImage picture() {
        return new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
    }

    /** A ring about the middle with spikes between two distances from the upper left corner, and a hole in it. */
    private static ScreenPath star(int seed, double least, double most) {
        Random random = new Random(seed);
        int corners = 12;
        double[] xy = new double[4 * (corners + 1)];
        for (int part = 0; part < 2; part++) {
            for (int i = 0; i < corners; i++) {
                double radius = part == 0 ? (most - least) / 4 * (1 + random.nextDouble()) : 8;
                double angle = 2 * Math.PI * i / corners;
                xy[2 * (part * (corners + 1) + i)] = (least + most) / 2 + radius * Math.cos(angle);
                xy[2 * (part * (corners + 1) + i) + 1] = (least + most) / 2 + radius * Math.sin(angle);
            }
            xy[2 * (part * (corners + 1) + corners)] = xy[2 * part * (corners + 1)];
            xy[2 * (part * (corners + 1) + corners) + 1] = xy[2 * part * (corners + 1) + 1];
        }
        BitSet holes = new BitSet();
        holes.set(1);
        return new ScreenPath(xy, new int[] {corners + 1, 2 * (corners + 1)}, true, holes);
    }

    private static ScreenPath line(int seed) {
        Random random = new Random(seed);
        double[] xy = random.doubles(16, -10, SIDE + 10).toArray();
        return new ScreenPath(xy, new int[] {8}, false, new BitSet());
    }

    private static ScreenPath moved(ScreenPath path, int left, int top) {
        double[] xy = path.coordinates().clone();
        for (int i = 0; i < xy.length; i += 2) {
            xy[i] -= left;
            xy[i + 1] -= top;
        }
        BitSet holes = new BitSet();
        for (int part = 0; part < path.ends().length; part++) {
            holes.set(part, path.hole(part));
        }
        return new ScreenPath(xy, path.ends(), path.rings(), holes);
    }
}
