package it.torinometropoli.gis.print;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Where things are on a map sheet.
 *
 * @param paper what it is printed on
 * @param mapWidth width of the map in pixels of 1/96 inch
 * @param mapHeight height of the map in these pixels
 * @param columns the columns of the legend
 * @param legend where the legend is
 */
record SheetLayout(Paper paper, int mapWidth, int mapHeight, Columns columns, Legend legend) {

    private static final double PIXELS_PER_MILLIMETRE = 96 / 25.4;
    /** Heading above the map, and scale and facts below it, in millimetres. */
    private static final int HEAD = 18;
    private static final int STRIP = 19;
    private static final int GAP = 5;
    private static final int LEAST_COLUMN = 60;
    /** Shares of an upright sheet that the map takes above its legend. */
    private static final List<Double> SHARES = List.of(0.78, 0.6, 0.48);
    private static final int LONGEST_BAR = 230;
    private static final int BAR_TEXT = 56;

    /**
     * The columns of a legend.
     *
     * @param number how many there are
     * @param width their width in millimetres
     */
    record Columns(int number, int width) {
    }

    /** Where a legend is. */
    enum Legend {
        /** To the right of the map. */
        BESIDE,
        /** Below the map. */
        BELOW,
        /** On a page of its own. */
        APART
    }

    /** The layouts of a paper, that with the largest map on one page first, that with the legend on another page last. */
    static List<SheetLayout> of(Paper paper) {
        return paper.landscape() ? List.of(beside(paper, 1), beside(paper, 2), apart(paper))
                : Stream.concat(SHARES.stream().map(share -> below(paper, share)), Stream.of(apart(paper))).toList();
    }

    /** The most pixels that the scale bar takes. */
    int longestBar() {
        return Math.min(LONGEST_BAR, mapWidth / 4);
    }

    /** Width of the place for the scale bar with the text at its end, in pixels. */
    public int barWidth() {
        return longestBar() + BAR_TEXT;
    }

    private static SheetLayout beside(Paper paper, int columns) {
        int column = paper.format() == Paper.Format.A3 ? 85 : 75 - 9 * columns;
        int width = paper.innerWidth() - columns * (column + GAP);
        return new SheetLayout(paper, pixels(width), pixels(paper.innerHeight() - HEAD - STRIP), new Columns(columns, column), Legend.BESIDE);
    }

    private static SheetLayout below(Paper paper, double share) {
        return new SheetLayout(paper, pixels(paper.innerWidth()), pixels(paper.innerHeight() * share - STRIP), acrossPage(paper), Legend.BELOW);
    }

    private static SheetLayout apart(Paper paper) {
        return new SheetLayout(paper, pixels(paper.innerWidth()), pixels(paper.innerHeight() - HEAD - STRIP), acrossPage(paper), Legend.APART);
    }

    private static Columns acrossPage(Paper paper) {
        int columns = paper.innerWidth() / LEAST_COLUMN;
        return new Columns(columns, (paper.innerWidth() - (columns - 1) * GAP) / columns);
    }

    private static int pixels(double millimetres) {
        return (int) (millimetres * PIXELS_PER_MILLIMETRE);
    }

    /**
     * Shares things out to columns in their order, so that the columns become about equally long.
     *
     * @param length how long a thing is, in any unit
     */
    static <T> List<List<T>> share(List<T> things, ToIntFunction<T> length, int columns) {
        int whole = Math.max(1, things.stream().mapToInt(length).sum());
        List<List<T>> shared = Stream.generate(() -> (List<T>) new ArrayList<T>()).limit(columns).toList();
        int above = 0;
        for (T thing : things) {
            int middle = above + length.applyAsInt(thing) / 2;
            shared.get(Math.min(columns - 1, middle * columns / whole)).add(thing);
            above += length.applyAsInt(thing);
        }
        return shared.stream().filter(column -> !column.isEmpty()).toList();
    }
}
