package it.torinometropoli.gis.print;

import java.util.List;

import it.torinometropoli.gis.catalog.Layer;

/**
 * What a sheet tells of a layer that it shows.
 *
 * @param title its title
 * @param symbols what its signs mean at the scale of the map
 * @param source who is to be named
 * @param licence the licence of the data
 * @param date since when the data are as they are, or null
 * @param schematic what to know about shapes that are not surveyed, or null
 */
record LayerNote(String title, List<Symbol> symbols, String source, Layer.Licence licence, String date, String schematic) {

    private static final int LETTERS_PER_LINE = 50;

    /**
     * A sign.
     *
     * @param drawing name of its drawing
     * @param title what it stands for; may be empty
     * @param width in pixels of 1/96 inch
     * @param height in these pixels
     */
    record Symbol(String drawing, String title, int width, int height) {
    }

    /** About how many lines it takes. */
    int lines() {
        int letters = source.length() + licence.name().length() + (schematic == null ? 0 : schematic.length());
        return 3 + symbols.stream().mapToInt(symbol -> symbol.height() > 26 ? 3 : 2).sum() + letters / LETTERS_PER_LINE;
    }
}
