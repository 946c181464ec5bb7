package it.torinometropoli.gis.territory;

import java.util.List;

/**
 * How much of the shape of a municipality or zone lies within shapes of the protected areas that sources
 * place there. Where areas lie over one another they count once.
 *
 * @param percent 0 to 100
 * @param parts those of the areas whose shapes lie there, the largest part first
 * @param schematic whether a shape that was measured is not surveyed, so that the figure is no more than an order of magnitude
 */
record ProtectedShare(double percent, List<Part> parts, boolean schematic) {

    /**
     * What an area covers.
     *
     * @param id identifier of the area within its layer
     * @param name its name
     * @param percent how much of the shape it covers
     */
    record Part(String id, String name, double percent) {
    }
}
