package it.torinometropoli.gis.download;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import it.torinometropoli.gis.catalog.Attribute;

/** A column of a {@code .dbf}: how its values are written, and how much room they turn out to need. For one thread. */
final class DbfField {

    private static final int LONGEST_TEXT = 254;
    private static final int LONGEST_NUMBER = 24;
    private static final int DAY = 8;

    private final String name;
    private final Attribute.Type type;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPLACE);
    private final ByteBuffer room = ByteBuffer.allocate(LONGEST_TEXT);
    private int width = 1;
    private int decimals;
    private long shortened;

    /** @param name at most ten characters of ASCII */
    DbfField(String name, Attribute.Type type) {
        this.name = name;
        this.type = type;
        this.decimals = type == Attribute.Type.NUMBER ? 1 : 0;
        this.width = type == Attribute.Type.NUMBER ? 3 : 1;
    }

    /** The bytes of a value in UTF-8, not padded; null for null. */
    byte[] bytes(Object value) {
        if (value == null) {
            return null;
        }
        byte[] bytes = switch (type) {
            case STRING, TIMESTAMP -> text(value.toString());
            case NUMBER -> number((Number) value).getBytes(StandardCharsets.US_ASCII);
            case INTEGER -> value.toString().getBytes(StandardCharsets.US_ASCII);
            case DATE -> value.toString().replace("-", "").getBytes(StandardCharsets.US_ASCII);
            case BOOLEAN -> new byte[] {(byte) (Boolean.TRUE.equals(value) ? 'T' : 'F')};
        };
        width = Math.max(width, bytes.length);
        return bytes;
    }

    /** Texts that are too long end after the last character that fits. */
    private byte[] text(String text) {
        room.clear();
        encoder.reset();
        if (encoder.encode(CharBuffer.wrap(text), room, true).isOverflow()) {
            shortened++;
        }
        return Arrays.copyOf(room.array(), room.position());
    }

    private String number(Number value) {
        BigDecimal plain = BigDecimal.valueOf(value.doubleValue()).stripTrailingZeros();
        String text = plain.toPlainString();
        if (text.length() > LONGEST_NUMBER) {
            return Double.toString(value.doubleValue());
        }
        decimals = Math.max(decimals, plain.scale());
        return text;
    }

    String name() {
        return name;
    }

    /** The letter of the type in the header. */
    char letter() {
        return switch (type) {
            case STRING, TIMESTAMP -> 'C';
            case NUMBER, INTEGER -> 'N';
            case DATE -> 'D';
            case BOOLEAN -> 'L';
        };
    }

    /** How many bytes each value takes, by those seen so far. */
    int width() {
        return type == Attribute.Type.DATE ? DAY : Math.max(width, decimals == 0 ? 1 : decimals + 2);
    }

    /** How many digits follow the full stop at most, by those seen so far. */
    int decimals() {
        return decimals;
    }

    /** Whether values stand at the right. */
    boolean rightAligned() {
        return type == Attribute.Type.NUMBER || type == Attribute.Type.INTEGER;
    }

    /** How many texts did not fit. */
    long shortened() {
        return shortened;
    }
}
