package it.torinometropoli.gis.render;

import java.awt.Shape;
import java.awt.geom.AffineTransform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Makes stamps of letters and keeps those lately used: words are put together from them in a hundredth of the time that the platform takes
 * for outlines and their halos. Safe for use by many threads.
 */
final class LetterStamps {

    private static final long KEPT_BYTES = new HeapPart(128).holds(1, 2_000_000);
    /** Letters stand on quarters of a pixel. */
    private static final int PARTS = 4;

    private final Cache<Key, LetterStamp> stamps = Caffeine.newBuilder().maximumWeight(KEPT_BYTES)
            .weigher((Key key, LetterStamp stamp) -> stamp.bytes()).executor(Runnable::run).build();

    private record Key(Identity face, int glyph, int part, double radius) {
    }

    /**
     * Stamps a line of letters.
     *
     * @param x where the line begins
     * @param baseline on whole pixels
     * @param radius of the halos in pixels; 0 for none
     */
    void stamp(GlyphRun line, double x, int baseline, double radius, LetterSheet sheet) {
        for (int i = 0; i < line.count(); i++) {
            long place = Math.round((x + line.start(i)) * PARTS);
            Key key = new Key(new Identity(line.face()), line.glyph(i), (int) Math.floorMod(place, (long) PARTS), radius);
            sheet.add(stamps.get(key, absent -> make(line.face(), absent)), (int) Math.floorDiv(place, (long) PARTS), baseline);
        }
    }

    private static LetterStamp make(Typeface face, Key key) {
        Shape letter = face.font().createGlyphVector(Typeface.CONTEXT, new int[] {key.glyph}).getGlyphOutline(0);
        return LetterStamp.of(AffineTransform.getTranslateInstance((double) key.part / PARTS, 0).createTransformedShape(letter), key.radius);
    }
}
