package it.torinometropoli.gis.feature;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/** Texts, each of the first 65,536 different ones kept once. */
final class TextColumn implements Column {

    private static final int MOST_SHARED = 1 << 16;
    private static final int NULL = -1;

    private final PackedTexts others = new PackedTexts();
    private Map<String, Integer> known = new HashMap<>();
    private String[] shared = new String[16];
    private int sharedSize;
    /** For each feature the number of a shared text, or from 65,536 on of another. */
    private int[] codes = new int[16];
    private int size;
    private int longest;

    @Override
    public void add(Object value) {
        if (size == codes.length) {
            codes = Arrays.copyOf(codes, size + (size >> 1));
        }
        codes[size++] = value == null ? NULL : code((String) value);
    }

    private int code(String text) {
        Integer code = known.get(text);
        if (code != null) {
            return code;
        }
        longest = Math.max(longest, text.length());
        if (sharedSize == MOST_SHARED) {
            others.add(text);
            return MOST_SHARED + others.size() - 1;
        }
        if (sharedSize == shared.length) {
            shared = Arrays.copyOf(shared, 2 * sharedSize);
        }
        known.put(text, sharedSize);
        shared[sharedSize] = text;
        return sharedSize++;
    }

    @Override
    public Object get(int position) {
        int code = codes[position];
        if (code == NULL) {
            return null;
        }
        return code < MOST_SHARED ? shared[code] : others.get(code - MOST_SHARED);
    }

    @Override
    public int longest() {
        return longest;
    }

    /** Tells of positions whether their text is this one. */
    IntPredicate equalTo(String text) {
        for (int code = 0; code < shared.length; code++) {
            if (text.equals(shared[code])) {
                int wanted = code;
                return position -> codes[position] == wanted;
            }
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        return position -> codes[position] >= MOST_SHARED && others.equal(codes[position] - MOST_SHARED, encoded);
    }

    @Override
    public void trim() {
        known = Map.of();
        codes = Arrays.copyOf(codes, size);
        shared = Arrays.copyOf(shared, sharedSize);
        others.trim();
    }
}
