package it.torinometropoli.gis.register;

import java.util.List;

import it.torinometropoli.gis.site.MapPicture;

/**
 * A proposal beside what is published, as its page shows it.
 *
 * @param state its code
 * @param addsArea whether it is for an area that the register did not hold
 * @param name of the area, as proposed
 * @param municipality name of the organisation that proposes
 * @param submitted day in words
 * @param sourceDate day in words
 * @param source in the reader's language
 * @param rows what is and what is proposed, fact by fact
 * @param changes how many rows differ
 * @param version of the area as it is shown; 0 of a new one
 * @param outdated whether the area has changed since it was proposed
 * @param shapes null when the shape stays as it is
 * @param map where the area is; null when there is no shape
 * @param may what the reader may do
 */
record ProposalView(RegisterProposal proposal, String state, boolean addsArea, String name, String municipality, String submitted, String sourceDate,
        String source, List<Row> rows, long changes, int version, boolean outdated, ShapeComparison shapes, MapPicture map, May may) {

    /**
     * A fact.
     *
     * @param before null when it is not known
     * @param after null when nothing is said
     */
    record Row(String title, String before, String after, boolean changed) {
    }

    /** What the reader may do. */
    record May(boolean decide, boolean edit, boolean withdraw) {
    }
}
