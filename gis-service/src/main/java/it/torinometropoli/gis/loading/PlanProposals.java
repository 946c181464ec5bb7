package it.torinometropoli.gis.loading;

import java.util.ArrayList;
import java.util.List;

import it.torinometropoli.gis.plan.PlanRenewal.Succession;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The proposals that name actions of an edition. They keep what they name with the edition, so that loading and undoing leaves them alone. */
@Component
class PlanProposals {

    private static final String ACTIONS = "psm_actions";

    private final JdbcClient owner;
    private final JsonMapper json = JsonMapper.builder().build();

    PlanProposals(JdbcClient owner) {
        this.owner = owner;
    }

    /**
     * How many proposals name actions.
     *
     * @param drafts that are being written
     * @param pending that await a decision
     * @param ended of all these, those that name an action that has ended
     */
    record Counts(int drafts, int pending, int ended) {
    }

    /** Those that name actions of an edition and are not decided yet. */
    Counts waiting(String edition, List<Succession> successions) {
        List<String> ended = successions.stream().filter(one -> one.next().isEmpty()).map(Succession::action).toList();
        List<List<String>> drafts = named("SELECT content FROM proposal WHERE plan_edition = ? AND state = 'bozza'", edition);
        List<List<String>> pending = named("SELECT content FROM proposal WHERE plan_edition = ? AND state IN ('inviata', 'in_istruttoria', "
                + "'integrazione_richiesta')", edition);
        List<List<String>> all = new ArrayList<>(drafts);
        all.addAll(pending);
        return new Counts(drafts.size(), pending.size(), (int) all.stream().filter(codes -> codes.stream().anyMatch(ended::contains)).count());
    }

    /** How many proposals, or versions of them, name actions of an edition. */
    int naming(String edition) {
        return named("SELECT content FROM proposal WHERE plan_edition = ?", edition).size()
                + named("SELECT content FROM proposal_version WHERE plan_edition = ?", edition).size();
    }

    private List<List<String>> named(String select, String edition) {
        return owner.sql(select).param(edition).query(String.class).list().stream().map(this::actions).filter(codes -> !codes.isEmpty()).toList();
    }

    private List<String> actions(String content) {
        List<String> codes = new ArrayList<>();
        for (JsonNode code : json.readTree(content).path(ACTIONS)) {
            codes.add(code.asString());
        }
        return codes;
    }
}
