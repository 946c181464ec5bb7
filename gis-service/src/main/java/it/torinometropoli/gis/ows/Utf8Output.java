package it.torinometropoli.gis.ows;

import java.io.ByteArrayOutputStream;
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
    private static final int PIECE = 1 << 10;
    private static final int LONGEST_NUMBER = 32;
    private static final long DEGREE_UNITS = 100_000_000;
    private static final long METRE_UNITS = 1_000;
    private static final int QUAD = 10_000;
    /** Of each number of up to four digits, these with zeros in front, the first in the lowest byte. */
    private static final int[] QUADS = new int[QUAD];

    static {
        for (int number = 0; number < QUAD; number++) {
            QUADS[number] = 0x30303030 | number / 1_000 | number / 100 % 10 << 8 | number / 10 % 10 << 16 | number % 10 << 24;
        }
    }

    private final OutputStream target;
    private byte[] bytes = new byte[FIRST];
    private int length;
    /** Null unless a copy is taken. */
    private ByteArrayOutputStream copy;
    /** Where in the bytes that is which the copy has yet to get. */
    private int copied;

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
    public void text(String text) {
        int count = text.length();
        for (int from = 0; from < count; from += PIECE) {
            piece(text, from, Math.min(count, from + PIECE));
        }
    }

    private void piece(String text, int from, int end) {
        room(end - from);
        byte[] room = bytes;
        int free = length;
        int at = from;
        for (char character; at < end && (character = text.charAt(at)) < 0x80; at++) {
            room[free++] = (byte) character;
        }
        length = free;
        for (; at < end; at++) {
            char character = text.charAt(at);
            if (!Character.isSurrogate(character)) {
                codePoint(character);
            } else if (Character.isHighSurrogate(character) && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))) {
                codePoint(Character.toCodePoint(character, text.charAt(at + 1)));
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
        int fraction = (int) (positive % DEGREE_UNITS);
        if (fraction != 0) {
            bytes[length++] = '.';
            quad(fraction / QUAD);
            quad(fraction % QUAD);
            trim();
        }
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
        int fraction = (int) (positive % METRE_UNITS);
        if (fraction != 0) {
            bytes[length++] = '.';
            quad(10 * fraction);
            trim();
        }
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
        if (number >= QUAD) {
            whole(number / QUAD);
            quad((int) (number % QUAD));
        } else {
            int inFront = number >= 1_000 ? 0 : number >= 100 ? 1 : number >= 10 ? 2 : 3;
            put(QUADS[(int) number] >>> 8 * inFront);
            length += 4 - inFront;
        }
    }

    private void quad(int number) {
        put(QUADS[number]);
        length += 4;
    }

    private void put(int fourDigits) {
        bytes[length] = (byte) fourDigits;
        bytes[length + 1] = (byte) (fourDigits >> 8);
        bytes[length + 2] = (byte) (fourDigits >> 16);
        bytes[length + 3] = (byte) (fourDigits >> 24);
    }

    /** Takes back zeros at the end. */
    private void trim() {
        while (bytes[length - 1] == '0') {
            length--;
        }
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

    /** Writes bytes that are UTF-8 already. */
    public void encoded(byte[] text) {
        try {
            write(text, 0, text.length);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Takes a copy of all that is written from now on until {@link #endCopy}. */
    public void beginCopy() {
        copy = new ByteArrayOutputStream();
        copied = length;
    }

    /** What has been written since {@link #beginCopy}. */
    public byte[] endCopy() {
        copy.write(bytes, copied, length - copied);
        byte[] written = copy.toByteArray();
        copy = null;
        return written;
    }

    /** Sends on what has been gathered, without urging the target to do the same. */
    public void send() {
        if (copy != null) {
            copy.write(bytes, copied, length - copied);
            copied = 0;
        }
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
            if (copy != null) {
                copy.write(source, from, count);
            }
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
