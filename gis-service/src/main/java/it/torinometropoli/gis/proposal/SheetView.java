package it.torinometropoli.gis.proposal;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A proposal as the fragment {@code proposal/sheet :: sheet(view)} shows it, to be read only.
 *
 * @param number null before the first submission
 * @param state code, for example {@code in_istruttoria}
 * @param stateName in the reader's language
 * @param organisation name of who proposes
 * @param kind code of what that is, as in the texts {@code identity.kind.*}
 * @param parts the form in its order
 * @param picture the shape on a map; null while there is none
 * @param facts what the shape tells now; null while there is none
 * @param entry page of the public entry; null while there is none
 */
record SheetView(long id, String number, String title, String state, String stateName, int version, String organisation, String kind, List<Part> parts,
        ShapePicture picture, ShapeFacts facts, List<File> files, List<QuestionTable.Question> questions, List<Step> steps, String entry) {

    /**
     * A part of the form.
     *
     * @param key rest of its title's key
     */
    record Part(String key, List<Line> lines) {
    }

    /**
     * A field.
     *
     * @param label in the reader's language
     * @param values none where nothing was said
     */
    record Line(String label, List<FieldWords.Value> values) {
    }

    /**
     * A file that goes with the proposal.
     *
     * @param kind its format, for example {@code PDF}
     * @param kilobytes its size, at least 1
     * @param href where it is, without a language
     */
    record File(String name, String kind, boolean picture, long kilobytes, String href) {
    }

    /**
     * A step of its history.
     *
     * @param side "proposer" or "office": whose step it was
     * @param who name of the person, for the office; null for others
     */
    record Step(String stateName, String side, String who, OffsetDateTime movedAt, String note) {
    }
}
