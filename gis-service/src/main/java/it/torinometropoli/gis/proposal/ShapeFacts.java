package it.torinometropoli.gis.proposal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What the shape of a proposal tells. Areas and lengths are those of the plane of EPSG:32632.
 *
 * @param municipalities where it lies, the largest part first; the nearest one where it lies in none
 * @param zones numbers of the zones of these municipalities, ascending
 * @param areaM2 its area in m²; null when it is no area
 * @param lengthM its length in metres; null when it is no line
 * @param overlaps what else lies there, the largest part first
 * @param vinca whether an assessment of effects on Natura 2000 is to be expected
 * @param actions the plan's actions that it may serve, to be confirmed by a person
 * @param schematic whether any shape that was compared is schematic, so that the figures are no more than an order of magnitude
 */
record ShapeFacts(List<Municipality> municipalities, List<Integer> zones, BigDecimal areaM2, BigDecimal lengthM, List<Overlap> overlaps, Vinca vinca,
        List<SuggestedAction> actions, boolean schematic) {

    /**
     * A municipality in which the shape lies.
     *
     * @param istat code of six digits
     * @param percent of the shape
     */
    record Municipality(String istat, String name, int zone, BigDecimal percent) {
    }

    /** What a proposal may overlap with. */
    enum Theme {
        PROTECTED_AREA, DISMISSED_AREA, CATALOGUE_ENTRY, OTHER_PROPOSAL;

        /** The name in documents. */
        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Something else that lies there.
     *
     * @param id identifier within its layer, or number of the proposal
     * @param name null where the reader may not know
     * @param href its page, relative to the service
     * @param squareMetres what both cover; null when one of them is no area
     * @param metres what lies within of a line; null when the shape is no line or the other is no area
     * @param percent how much of the shape that is; null when it is neither area nor line
     * @param percentOfOther how much of the other's area; null when one of them is no area
     * @param schematic whether the other's shape is schematic
     */
    record Overlap(Theme theme, String id, String name, String href, BigDecimal squareMetres, BigDecimal metres, BigDecimal percent,
            BigDecimal percentOfOther, boolean schematic) {
    }

    /**
     * Whether an assessment is to be expected.
     *
     * @param expected whether a site lies there or near
     * @param withinMetres how far counts as near
     * @param sites the sites, the nearest first
     */
    record Vinca(boolean expected, int withinMetres, List<Site> sites) {

        /**
         * A Natura 2000 site.
         *
         * @param metres distance; 0 when the shape lies in it or touches it
         */
        record Site(String id, String name, String href, BigDecimal metres, boolean schematic) {
        }
    }

    /**
     * An action that a proposal may serve.
     *
     * @param code in the edition in force
     * @param title its short title, in Italian
     * @param reasons why, in words
     */
    record SuggestedAction(String code, String title, List<String> reasons) {
    }
}
