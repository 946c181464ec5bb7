package it.torinometropoli.gis.render;

import java.awt.image.BufferedImage;

/**
 * How far two pictures are apart to the eye, on a black and on a white ground.
 *
 * @param mean of all pixels and channels, in levels from 0 to 255
 * @param largest of all pixels and channels, in levels from 0 to 255
 */
record PictureDifference(double mean, int largest) {

    static PictureDifference between(BufferedImage one, BufferedImage other) {
        long sum = 0;
        int largest = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    int difference = difference(one.getRGB(x, y), other.getRGB(x, y), shift);
                    sum += difference;
                    largest = Math.max(largest, difference);
                }
            }
        }
        return new PictureDifference(sum / (3.0 * one.getWidth() * one.getHeight()), largest);
    }

    private static int difference(int one, int other, int shift) {
        return Math.max(Math.abs(on(one, shift, 0) - on(other, shift, 0)), Math.abs(on(one, shift, 255) - on(other, shift, 255)));
    }

    private static int on(int colour, int shift, int ground) {
        int alpha = colour >>> 24;
        return ((colour >> shift & 0xFF) * alpha + ground * (255 - alpha) + 127) / 255;
    }
}
