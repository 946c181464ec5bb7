package it.torinometropoli.gis.render;

import java.util.Arrays;

/** A prefix code of bounded length for symbols of known frequency, as deflate has them (RFC 1951, 3.2.2). */
final class HuffmanCode {

    private static final int SYMBOL_BITS = 9;

    private final int[] lengths;
    private final int[] codes;

    /**
     * @param frequencies of each symbol, 0 for those that do not occur
     * @param longest how many bits a code may have
     */
    HuffmanCode(int[] frequencies, int longest) {
        this.lengths = new int[frequencies.length];
        int[] weights = frequencies.clone();
        while (!assign(weights, longest)) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = weights[i] == 0 ? 0 : weights[i] / 2 + 1;
            }
        }
        this.codes = codes(lengths, longest);
    }

    /** The number of bits of a symbol's code; 0 when it has none. */
    int length(int symbol) {
        return lengths[symbol];
    }

    /** A symbol's code with its first bit lowest. */
    int code(int symbol) {
        return codes[symbol];
    }

    /** One more than the last symbol that has a code, at least some number. */
    int size(int least) {
        int size = lengths.length;
        while (size > least && lengths[size - 1] == 0) {
            size--;
        }
        return size;
    }

    /** Works out lengths by joining the two lightest trees until one is left; false when a code is too long. */
    private boolean assign(int[] weights, int longest) {
        long[] leaves = leaves(weights);
        int count = leaves.length;
        Arrays.fill(lengths, 0);
        if (count < 2) {
            lengths[count == 0 ? 0 : symbol(leaves[0])] = 1;
            return true;
        }
        long[] joined = new long[count - 1];
        int[] parents = new int[2 * count - 1];
        int leaf = 0;
        int tree = 0;
        for (int made = 0; made < count - 1; made++) {
            for (int child = 0; child < 2; child++) {
                boolean leafIsLighter = leaf < count && (tree >= made || leaves[leaf] >> SYMBOL_BITS <= joined[tree]);
                joined[made] += leafIsLighter ? leaves[leaf] >> SYMBOL_BITS : joined[tree];
                parents[leafIsLighter ? leaf++ : count + tree++] = count + made;
            }
        }
        int[] depths = new int[2 * count - 1];
        for (int node = 2 * count - 3; node >= 0; node--) {
            depths[node] = depths[parents[node]] + 1;
            if (node < count) {
                lengths[symbol(leaves[node])] = depths[node];
                if (depths[node] > longest) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Weight and symbol of those that occur, the lightest first. */
    private static long[] leaves(int[] weights) {
        long[] leaves = new long[weights.length];
        int count = 0;
        for (int symbol = 0; symbol < weights.length; symbol++) {
            if (weights[symbol] > 0) {
                leaves[count++] = (long) weights[symbol] << SYMBOL_BITS | symbol;
            }
        }
        Arrays.sort(leaves, 0, count);
        return Arrays.copyOf(leaves, count);
    }

    private static int symbol(long leaf) {
        return (int) leaf & (1 << SYMBOL_BITS) - 1;
    }

    private static int[] codes(int[] lengths, int longest) {
        int[] next = new int[longest + 2];
        for (int length : lengths) {
            next[length + 1] += length == 0 ? 0 : 1;
        }
        for (int length = 1; length <= longest; length++) {
            next[length + 1] = next[length] + next[length + 1] << 1;
        }
        int[] codes = new int[lengths.length];
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            if (lengths[symbol] > 0) {
                codes[symbol] = Integer.reverse(next[lengths[symbol]]++) >>> 32 - lengths[symbol];
            }
        }
        return codes;
    }
}
