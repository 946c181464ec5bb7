package it.torinometropoli.gis.proposal;

import java.util.List;
import java.util.Map;

import org.locationtech.jts.geom.Geometry;

/**
 * A row of a table as a draft.
 *
 * @param number of the feature in the whole file, from 1
 * @param table of the file
 * @param fields values by name, without those that are wrong
 * @param shape x,y in EPSG:32632; null when it is wrong
 * @param size of the shape in words; null when it is a point, or wrong
 * @param missing how many answers the form still needs before submission
 * @param problems why the row cannot become a draft; none when it can
 */
record BatchRow(int number, String table, Map<String, Object> fields, Geometry shape, String size, int missing, List<Problem> problems) {

    /**
     * Something that is wrong.
     *
     * @param field its name for readers
     * @param text why
     */
    record Problem(String field, String text) {
    }

    /** The title that it would have; null when it has none yet. */
    public String title() {
        return (String) fields.get(ProposalForm.TITLE);
    }

    /** Whether it can become a draft. */
    public boolean good() {
        return problems.isEmpty();
    }
}
