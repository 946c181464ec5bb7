package it.torinometropoli.gis.render;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A part of a picture's colours that lie near each other. Distances are between colours multiplied by their alpha, because that is how
 * far they are apart on any ground.
 */
final class ColourBox {

    private static final int CHANNELS = 4;
    private static final int LEVELS = 256;
    /** Two colours that can be told apart have an error of one half at least. */
    private static final double ROUNDING = 0.25;

    private final ColourHistogram histogram;
    private final int[] order;
    private final int from;
    private final int to;
    private final int widest;
    private final double error;

    /**
     * @param order indices of colours in the histogram, of which the box has those at {@code from} and up to, without, {@code to}
     */
    ColourBox(ColourHistogram histogram, int[] order, int from, int to) {
        this.histogram = histogram;
        this.order = order;
        this.from = from;
        this.to = to;
        double[] errors = errors();
        int widestChannel = 0;
        double sum = 0;
        for (int channel = 0; channel < CHANNELS; channel++) {
            sum += errors[channel];
            widestChannel = errors[channel] > errors[widestChannel] ? channel : widestChannel;
        }
        this.error = sum;
        this.widest = widestChannel;
    }

    int from() {
        return from;
    }

    /** The sum of squared distances from the mean; 0 when the box cannot be cut. */
    double error() {
        return error < ROUNDING ? 0 : error;
    }

    /** Each colour in a box of its own. */
    Stream<ColourBox> single() {
        return IntStream.range(from, to).mapToObj(at -> new ColourBox(histogram, order, at, at + 1));
    }

    /** Notes an entry of the palette for every colour of the box. */
    void assign(byte[] entries, byte entry) {
        for (int at = from; at < to; at++) {
            entries[order[at]] = entry;
        }
    }

    /** The box cut in two where the sum of their errors is least along its widest channel. */
    List<ColourBox> halves() {
        double[] weights = new double[LEVELS];
        for (int at = from; at < to; at++) {
            weights[channel(at, widest)] += weight(at);
        }
        int limit = bestLimit(weights);
        int middle = from;
        for (int at = from; at < to; at++) {
            if (channel(at, widest) < limit) {
                int moved = order[at];
                order[at] = order[middle];
                order[middle++] = moved;
            }
        }
        return List.of(new ColourBox(histogram, order, from, middle), new ColourBox(histogram, order, middle, to));
    }

    /** The commonest colour when it is that of most pixels, as in even surfaces, otherwise the mean. ARGB. */
    int colour() {
        long pixels = 0;
        int commonest = order[from];
        for (int at = from; at < to; at++) {
            pixels += histogram.count(order[at]);
            commonest = histogram.count(order[at]) > histogram.count(commonest) ? order[at] : commonest;
        }
        return 2L * histogram.count(commonest) >= pixels ? histogram.colour(commonest) : mean(pixels);
    }

    private int mean(long pixels) {
        double[] sums = new double[CHANNELS];
        for (int at = from; at < to; at++) {
            int colour = histogram.colour(order[at]);
            double alpha = (double) histogram.count(order[at]) * (colour >>> 24);
            sums[0] += alpha;
            for (int channel = 1; channel < CHANNELS; channel++) {
                sums[channel] += alpha * (colour >>> 24 - 8 * channel & 0xFF);
            }
        }
        int mean = (int) Math.round(sums[0] / pixels);
        for (int channel = 1; channel < CHANNELS; channel++) {
            mean = mean << 8 | (int) Math.round(sums[channel] / sums[0]);
        }
        return mean;
    }

    private double[] errors() {
        double total = 0;
        double[] sums = new double[CHANNELS];
        double[] squares = new double[CHANNELS];
        for (int at = from; at < to; at++) {
            double weight = weight(at);
            int colour = histogram.premultiplied(order[at]);
            total += weight;
            for (int channel = 0; channel < CHANNELS; channel++) {
                int value = colour >>> 24 - 8 * channel & 0xFF;
                sums[channel] += weight * value;
                squares[channel] += weight * value * value;
            }
        }
        double[] errors = new double[CHANNELS];
        for (int channel = 0; channel < CHANNELS; channel++) {
            errors[channel] = squares[channel] - sums[channel] * sums[channel] / total;
        }
        return errors;
    }

    /** The level at which the upper half begins; neither half is empty. */
    private static int bestLimit(double[] weights) {
        double total = 0;
        double sum = 0;
        for (int level = 0; level < LEVELS; level++) {
            total += weights[level];
            sum += level * weights[level];
        }
        int best = 0;
        double bestGain = -1;
        double below = 0;
        double sumBelow = 0;
        for (int level = 0; level < LEVELS; level++) {
            if (weights[level] > 0 && below > 0) {
                double gain = sumBelow * sumBelow / below + (sum - sumBelow) * (sum - sumBelow) / (total - below);
                if (gain > bestGain) {
                    bestGain = gain;
                    best = level;
                }
            }
            below += weights[level];
            sumBelow += level * weights[level];
        }
        return best;
    }

    private double weight(int at) {
        return histogram.weight(order[at]);
    }

    /** Alpha, or red, green or blue multiplied by it, from 0 to 255. */
    private int channel(int at, int channel) {
        return histogram.premultiplied(order[at]) >>> 24 - 8 * channel & 0xFF;
    }
}
