package it.torinometropoli.gis.proposal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.plan.PlanSuccession;
import org.springframework.stereotype.Component;

/**
 * The actions that a proposal names, which are those of the edition of the plan in which somebody wrote them. What is being written or awaits a decision
 * goes on with the actions that the edition in force goes on with; what was submitted stays as it is.
 */
@Component
class NamedActions {

    /** The edition in force in a statement. */
    static final String EDITION_NOW = "(SELECT code FROM published_plan_edition WHERE is_current)";
    /** The edition of a row when it is not the one in force, else null, in a statement. */
    static final String FORMER_EDITION = "CASE WHEN plan_edition = " + EDITION_NOW + " THEN NULL ELSE plan_edition END AS former_edition";

    private final PlanSuccession succession;

    NamedActions(PlanSuccession succession) {
        this.succession = succession;
    }

    /**
     * Fields as somebody sends them who chose from the actions of an edition. As a code means another action in each edition, codes of a former one are
     * taken only where they mean the same action now, or are those of the draft before it went on with the edition in force.
     *
     * @param changes what is sent
     * @param proposal as it is now
     * @throws ProposalProblem that says that there is another edition now (409)
     */
    Map<String, Object> chosen(Draft.Changes changes, Proposal proposal) {
        if (changes.edition() == null || changes.edition().equals(proposal.edition()) || !(changes.fields().get(ProposalForm.ACTIONS) instanceof List<?> named)) {
            return changes.fields();
        }
        List<String> codes = succession.codes(changes.edition(), named.stream().map(String::valueOf).toList());
        if (!codes.equals(named) && !codes.equals(proposal.draft().list(ProposalForm.ACTIONS))) {
            throw ProposalProblem.conflict("proposal.problem.edition", ProposalForm.ACTIONS, String.valueOf(proposal.edition())).with("field", ProposalForm.ACTIONS);
        }
        Map<String, Object> chosen = new LinkedHashMap<>(changes.fields());
        chosen.put(ProposalForm.ACTIONS, codes.isEmpty() ? null : codes);
        return chosen;
    }

    /**
     * Fields with the actions of the edition in force.
     *
     * @param former edition of the actions; null when it is the one in force
     */
    Map<String, Object> now(Map<String, Object> fields, String former) {
        if (former == null || !(fields.get(ProposalForm.ACTIONS) instanceof List<?> named)) {
            return fields;
        }
        Map<String, Object> now = new LinkedHashMap<>(fields);
        List<String> codes = succession.codes(former, named.stream().map(String::valueOf).toList());
        now.put(ProposalForm.ACTIONS, codes.isEmpty() ? null : codes);
        now.values().removeIf(value -> value == null);
        return now;
    }
}
