package it.torinometropoli.gis.proposal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code proposal_follow_up}: what followed acceptance. */
@Component
class FollowUpTable {

    private final JdbcClient workflow;

    FollowUpTable(@Qualifier("workflow") JdbcClient workflow) {
        this.workflow = workflow;
    }

    /**
     * Who pays.
     *
     * @param source in words
     * @param amountEur null when not known
     * @param projectCode for example a CUP; null when not known
     * @param fundingCall number of the call; null when it is none of ours
     * @param compensationProcedure procedure of VIA or VAS whose compensation it is; null when it is none
     */
    record Funding(String source, BigDecimal amountEur, String projectCode, Long fundingCall, String compensationProcedure) {
    }

    /** What is known. */
    record FollowUp(String fundingSource, BigDecimal amountEur, String projectCode, Long fundingCall, String compensationProcedure, LocalDate startsOn,
            LocalDate endsOn) {
    }

    /**
     * Keeps who pays.
     *
     * @throws ProposalProblem when there is no such call
     */
    void fund(long proposal, Funding funding) {
        if (funding.fundingCall() != null && workflow.sql("SELECT count(*) FROM funding_call WHERE id = ?").param(funding.fundingCall())
                .query(Long.class).single() == 0) {
            throw ProposalProblem.wrong("review.calls.notThere").with("field", "funding_call");
        }
        workflow.sql("INSERT INTO proposal_follow_up (proposal, funding_source, amount_eur, project_code, funding_call, compensation_procedure) "
                        + "VALUES (?, ?, ?, ?, ?, ?)").param(proposal).param(funding.source()).param(funding.amountEur()).param(funding.projectCode())
                .param(funding.fundingCall()).param(funding.compensationProcedure()).update();
    }

    void start(long proposal, LocalDate day) {
        workflow.sql("UPDATE proposal_follow_up SET starts_on = ? WHERE proposal = ?").param(day).param(proposal).update();
    }

    void end(long proposal, LocalDate day) {
        workflow.sql("UPDATE proposal_follow_up SET ends_on = ? WHERE proposal = ?").param(day).param(proposal).update();
    }

    /** What followed a proposal; empty before it is funded. */
    Optional<FollowUp> of(long proposal) {
        return workflow.sql("SELECT funding_source, amount_eur, project_code, funding_call, compensation_procedure, starts_on, ends_on "
                + "FROM proposal_follow_up WHERE proposal = ?").param(proposal).query(FollowUp.class).optional();
    }
}
