package it.torinometropoli.gis.proposal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code proposal_question}: what the office asks, and what is answered. */
@Component
class QuestionTable {

    private final JdbcClient workflow;

    QuestionTable(@Qualifier("workflow") JdbcClient workflow) {
        this.workflow = workflow;
    }

    /**
     * A question.
     *
     * @param version that it is about
     * @param field that it is about, {@link ProposalForm#GEOMETRY} or {@link ProposalForm#PHOTOS}; null when it is about none
     * @param dueOn by when an answer is asked for
     * @param answer null while there is none
     */
    record Question(long id, int version, String field, String question, LocalDate dueOn, OffsetDateTime askedAt, String answer,
            OffsetDateTime answeredAt) {
    }

    /** What is to be asked. */
    record Asked(String field, String question) {
    }

    void ask(Proposal proposal, List<Asked> questions, LocalDate dueOn, long askedBy) {
        questions.forEach(asked -> workflow.sql("INSERT INTO proposal_question (proposal, version, field, question, due_on, asked_by) "
                        + "VALUES (?, ?, ?, ?, ?, ?)").param(proposal.id()).param(proposal.version()).param(asked.field()).param(asked.question())
                .param(dueOn).param(askedBy).update());
    }

    /** All questions about a proposal, the first one first. */
    List<Question> of(long proposal) {
        return workflow.sql("SELECT id, version, field, question, due_on, asked_at, answer, answered_at FROM proposal_question WHERE proposal = ? ORDER BY id")
                .param(proposal).query(Question.class).list();
    }

    /**
     * Keeps the answer to a question about the last version.
     *
     * @param answer null to take it back
     * @return false when there is no such question
     */
    boolean answer(Proposal proposal, long question, String answer) {
        return workflow.sql("UPDATE proposal_question SET answer = ?, answered_at = CASE WHEN CAST(? AS VARCHAR) IS NULL THEN NULL "
                        + "ELSE CURRENT_TIMESTAMP END WHERE id = ? AND proposal = ? AND version = ?")
                .param(answer).param(answer).param(question).param(proposal.id()).param(proposal.version()).update() == 1;
    }
}
