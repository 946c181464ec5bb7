package it.torinometropoli.gis.render;

import java.util.Arrays;

/**
 * Writes literal bytes and repetitions as blocks with codes of their own (RFC 1951, 3.2.7). Finding repetitions is left to the caller. For one
 * thread.
 */
final class DeflateBlocks {

    static final int LONGEST = 258;
    static final int FARTHEST = 32_768;

    private static final int MOST_TOKENS = 1 << 15;
    private static final int LITERALS = 286;
    private static final int DISTANCES = 30;
    private static final int END = 256;
    private static final int LONGEST_CODE = 15;
    private static final int LONGEST_LENGTH_CODE = 7;
    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    /** The symbol of each length, without the 257 at which they begin. */
    private static final byte[] LENGTH_SYMBOLS = new byte[LONGEST + 1];
    private static final int[] LENGTH_BASES = new int[LITERALS - END - 1];

    static {
        int length = 3;
        for (int symbol = 0; symbol < LENGTH_BASES.length; symbol++) {
            LENGTH_BASES[symbol] = length;
            for (int i = 0; i < 1 << lengthBits(symbol) && length <= LONGEST; i++) {
                LENGTH_SYMBOLS[length++] = (byte) symbol;
            }
        }
        LENGTH_BASES[LENGTH_BASES.length - 1] = LONGEST;
        LENGTH_SYMBOLS[LONGEST] = (byte) (LENGTH_BASES.length - 1);
    }

    private final BitOutput output;
    /** A literal, or a length above 16 bits of distance less one. */
    private final int[] tokens = new int[MOST_TOKENS];
    private int size;
    private final int[] literals = new int[LITERALS];
    private final int[] distances = new int[DISTANCES];

    DeflateBlocks(BitOutput output) {
        this.output = output;
    }

    /** Adds a byte. */
    void literal(int value) {
        literals[value]++;
        token(value);
    }

    /**
     * Adds a repetition.
     *
     * @param length bytes, at least 3; more than {@link #LONGEST} become several
     * @param distance how far back they were, from 1 to {@link #FARTHEST}
     */
    void repetition(int length, int distance) {
        int rest = length;
        while (rest > 0) {
            int part = rest <= LONGEST ? rest : Math.min(LONGEST, rest - 3);
            literals[END + 1 + LENGTH_SYMBOLS[part]]++;
            distances[distanceSymbol(distance - 1)]++;
            token(part << 16 | distance - 1);
            rest -= part;
        }
    }

    private void token(int token) {
        tokens[size++] = token;
        if (size == MOST_TOKENS) {
            write(0);
        }
    }

    /** Writes the last block. */
    void end() {
        write(1);
        output.align();
    }

    private void write(int last) {
        literals[END] = 1;
        HuffmanCode literalCode = new HuffmanCode(literals, LONGEST_CODE);
        HuffmanCode distanceCode = new HuffmanCode(distances, LONGEST_CODE);
        output.put(last | 2 << 1, 3);
        writeCodes(literalCode, distanceCode);
        for (int i = 0; i < size; i++) {
            int token = tokens[i];
            if (token < END) {
                output.put(literalCode.code(token), literalCode.length(token));
            } else {
                writeRepetition(token >> 16, token & 0xFFFF, literalCode, distanceCode);
            }
        }
        output.put(literalCode.code(END), literalCode.length(END));
        size = 0;
        Arrays.fill(literals, 0);
        Arrays.fill(distances, 0);
    }

    private void writeRepetition(int length, int distance, HuffmanCode literalCode, HuffmanCode distanceCode) {
        int symbol = LENGTH_SYMBOLS[length];
        output.put(literalCode.code(END + 1 + symbol), literalCode.length(END + 1 + symbol));
        output.put(length - LENGTH_BASES[symbol], lengthBits(symbol));
        int far = distanceSymbol(distance);
        output.put(distanceCode.code(far), distanceCode.length(far));
        int bits = distanceBits(far);
        output.put(distance & (1 << bits) - 1, bits);
    }

    private void writeCodes(HuffmanCode literalCode, HuffmanCode distanceCode) {
        int literalCount = literalCode.size(END + 1);
        int distanceCount = distanceCode.size(1);
        int[] frequencies = new int[ORDER.length];
        for (int i = 0; i < literalCount + distanceCount; i++) {
            frequencies[i < literalCount ? literalCode.length(i) : distanceCode.length(i - literalCount)]++;
        }
        HuffmanCode lengthCode = new HuffmanCode(frequencies, LONGEST_LENGTH_CODE);
        int lengthCount = ORDER.length;
        while (lengthCount > 4 && lengthCode.length(ORDER[lengthCount - 1]) == 0) {
            lengthCount--;
        }
        output.put(literalCount - END - 1 | distanceCount - 1 << 5 | lengthCount - 4 << 10, 14);
        for (int i = 0; i < lengthCount; i++) {
            output.put(lengthCode.length(ORDER[i]), 3);
        }
        for (int i = 0; i < literalCount + distanceCount; i++) {
            int length = i < literalCount ? literalCode.length(i) : distanceCode.length(i - literalCount);
            output.put(lengthCode.code(length), lengthCode.length(length));
        }
    }

    private static int lengthBits(int symbol) {
        return symbol < 8 || symbol == LITERALS - END - 2 ? 0 : symbol / 4 - 1;
    }

    /** The symbol of a distance less one. */
    private static int distanceSymbol(int distance) {
        if (distance < 4) {
            return distance;
        }
        int bits = 30 - Integer.numberOfLeadingZeros(distance);
        return 2 * bits + 2 + (distance >> bits & 1);
    }

    private static int distanceBits(int symbol) {
        return symbol < 4 ? 0 : symbol / 2 - 1;
    }
}
