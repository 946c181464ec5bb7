package it.torinometropoli.gis.proposal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * A proposal as a person sees it.
 *
 * @param number null before the first submission
 * @param stateName name of the state in the person's language
 * @param organisation name of who proposes
 * @param proposerType code of what that is
 * @param fields values by name
 * @param geometry GeoJSON; null while there is none
 * @param moves what the person can do now, names of {@link Transition} in small letters
 * @param missing what a draft needs before it can be submitted; none of what is no draft
 * @param reviewer name of who examines it, for the office; null for others
 * @param href of the public entry; null while there is none
 */
record ProposalView(long id, String number, ProposalState state, String stateName, int revision, int version, String organisation, String proposerType,
        Map<String, Object> fields, Map<String, Object> geometry, List<String> moves, List<CheckList.Missing> missing,
        List<QuestionTable.Question> questions, Person reviewer, LocalDate startReportedOn, FollowUpTable.FollowUp followUp, String href,
        OffsetDateTime createdAt, OffsetDateTime changedAt) {

    /** An officer. */
    record Person(long account, String name) {
    }

    /**
     * A step in the history of a proposal.
     *
     * @param side "proposer" or "office": whose step it was
     */
    record Step(int version, ProposalState from, ProposalState to, String stateName, String side, OffsetDateTime movedAt, String note) {
    }

    /** A version, for documents. */
    record Version(int version, OffsetDateTime submittedAt, Map<String, Object> fields, ShapeFacts facts, Map<String, Object> geometry) {

        static Version of(ProposalVersion version) {
            return new Version(version.version(), version.submittedAt(), version.fields(), version.facts(), GeoJsonShapes.write(version.shape()));
        }
    }
}
