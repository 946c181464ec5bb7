package it.torinometropoli.gis.ows;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * Text and numbers as UTF-8, gathered and sent on in pieces of {@value #MOST} bytes. Methods that do not say otherwise throw an
 * {@link UncheckedIOException} when the client has gone. For one thread.
 */
public final class Utf8Output extends OutputStream {

    private static final int FIRST = 1 << 9;
    private static final int MOST = 1 << 14;
    private static final int LONGEST_NUMBER = 32;
    private static final int DEGREE_DIGITS = 8;
    private static final long DEGREE_UNITS = 100_000_000;
    private static final int METRE_DIGITS = 4;
    private static final long METRE_UNITS = 1_000;
    private static final byte[] TENS = new byte[100];
    private static final byte[] ONES = new byte[100];

    static {
        for (int number = 0; number < 100; number++) {
            TENS[number] = (byte) ('0' + number / 10);
            ONES[number] = (byte) ('0' + number % 10);
        }
    }

    private final OutputStream target;
    private byte[] bytes = new byte[FIRST];
    private int length;

    /**
     * @param target left open
     */
    public Utf8Output(OutputStream target) {
        this.target = target;
    }

    /** Writes a character below 128. */
    public void ascii(char character) {
        room(1);
        bytes[length++] = (byte) character;
    }

    /** Writes characters; halves of surrogate pairs that stand alone are left out. */
    public void text(CharSequence text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character < 0x80) {
                ascii(character);
            } else if (!Character.isSurrogate(character)) {
                codePoint(character);
            } else if (Character.isHighSurrogate(character) && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))) {
                codePoint(Character.toCodePoint(character, text.charAt(++at)));
            }
        }
    }

    /** Writes any character. */
    void codePoint(int character) {
        room(4);
        if (character < 0x80) {
            bytes[length++] = (byte) character;
        } else if (character < 0x800) {
            bytes[length++] = (byte) (0xC0 | character >> 6);
            bytes[length++] = (byte) (0x80 | character & 0x3F);
        } else if (character < 0x10000) {
            bytes[length++] = (byte) (0xE0 | character >> 12);
            bytes[length++] = (byte) (0x80 | character >> 6 & 0x3F);
            bytes[length++] = (byte) (0x80 | character & 0x3F);
        } else {
            bytes[length++] = (byte) (0xF0 | character >> 18);
            bytes[length++] = (byte) (0x80 | character >> 12 & 0x3F);
            bytes[length++] = (byte) (0x80 | character >> 6 & 0x3F);
            bytes[length++] = (byte) (0x80 | character & 0x3F);
        }
    }

    /**
     * Writes a number of degrees, rounded half up to eight decimals; zeros at the end are left out.
     *
     * @throws IllegalArgumentException when the number is not finite or has more than ten digits before the full stop
     */
    public void degrees(double number) {
        long units = units(number, DEGREE_UNITS);
        room(LONGEST_NUMBER);
        sign(units);
        long positive = Math.abs(units);
        whole(positive / DEGREE_UNITS);
        fraction((int) (positive % DEGREE_UNITS), DEGREE_DIGITS);
    }

    /**
     * Writes a number of metres, rounded half up to three decimals; zeros at the end are left out.
     *
     * @throws IllegalArgumentException when the number is not finite or has more than fifteen digits before the full stop
     */
    public void metres(double number) {
        long units = units(number, METRE_UNITS);
        room(LONGEST_NUMBER);
        sign(units);
        long positive = Math.abs(units);
        whole(positive / METRE_UNITS);
        fraction(10 * (int) (positive % METRE_UNITS), METRE_DIGITS);
    }

    private static long units(double number, long unitsInOne) {
        double scaled = number * unitsInOne;
        if (!(Math.abs(scaled) < Long.MAX_VALUE)) {
            throw new IllegalArgumentException(number + " is no coordinate that can be written");
        }
        return Math.round(scaled);
    }

    private void sign(long number) {
        if (number < 0) {
            bytes[length++] = '-';
        }
    }

    private void whole(long number) {
        int from = length;
        long rest = number;
        do {
            bytes[length++] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest != 0);
        for (int left = from, right = length - 1; left < right; left++, right--) {
            byte swapped = bytes[left];
            bytes[left] = bytes[right];
            bytes[right] = swapped;
        }
    }

    /** @param digits an even number */
    private void fraction(int number, int digits) {
        if (number == 0) {
            return;
        }
        bytes[length] = '.';
        int rest = number;
        for (int at = length + digits; at > length; at -= 2) {
            int pair = rest % 100;
            rest /= 100;
            bytes[at] = ONES[pair];
            bytes[at - 1] = TENS[pair];
        }
        length += digits;
        while (bytes[length] == '0') {
            length--;
        }
        length++;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            if (length + more > MOST) {
                send();
            } else {
                bytes = Arrays.copyOf(bytes, Math.min(MOST, 2 * (length + more)));
            }
        }
    }

    /** Sends on what has been gathered, without urging the target to do the same. */
    public void send() {
        try {
            target.write(bytes, 0, length);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        length = 0;
    }

    @Override
    public void write(int octet) {
        room(1);
        bytes[length++] = (byte) octet;
    }

    @Override
    public void write(byte[] source, int from, int count) throws IOException {
        if (count > MOST / 2) {
            send();
            target.write(source, from, count);
        } else {
            room(count);
            System.arraycopy(source, from, bytes, length, count);
            length += count;
        }
    }

    @Override
    public void flush() throws IOException {
        send();
        target.flush();
    }
}
