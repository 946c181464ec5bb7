package it.torinometropoli.gis.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.database.GeometryCodec;
import it.torinometropoli.gis.identity.Member;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code register_proposal} and {@code register_step}. */
@Component
class RegisterProposals {

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {
    };

    private final JdbcClient workflow;
    private final Dialect dialect;
    private final JsonMapper json;

    RegisterProposals(@Qualifier("workflow") JdbcClient workflow, Dialect dialect, JsonMapper json) {
        this.workflow = workflow;
        this.dialect = dialect;
        this.json = json;
    }

    /** A proposal. */
    Optional<RegisterProposal> byId(long id) {
        return workflow.sql(select() + " WHERE id = ?").param(id).query(this::proposal).optional();
    }

    /** A proposal, locked until the end of the transaction. */
    Optional<RegisterProposal> locked(long id) {
        return workflow.sql(select() + " WHERE id = ? FOR UPDATE").param(id).query(this::proposal).optional();
    }

    /** The proposals in a state, the oldest first. */
    List<RegisterProposal> in(ProposalState state, int most) {
        return workflow.sql(select() + " WHERE state = ? ORDER BY submitted_at, id FETCH FIRST ? ROWS ONLY").param(state.code()).param(most)
                .query(this::proposal).list();
    }

    /** The proposals that have been decided or taken back, the latest first. */
    List<RegisterProposal> closed(int most) {
        return workflow.sql(select() + " WHERE state IN ('accolta', 'ritirata') ORDER BY submitted_at DESC, id DESC FETCH FIRST ? ROWS ONLY").param(most)
                .query(this::proposal).list();
    }

    /** The proposals of an organisation, those that are open first, then the latest. */
    List<RegisterProposal> of(long organisation, int most) {
        return workflow.sql(select() + " WHERE organisation = ? ORDER BY CASE WHEN state IN ('restituita', 'inviata') THEN 0 ELSE 1 END, submitted_at DESC, "
                + "id DESC FETCH FIRST ? ROWS ONLY").param(organisation).param(most).query(this::proposal).list();
    }

    /** How many proposals an organisation has that are open. */
    int open(long organisation) {
        return workflow.sql("SELECT count(*) FROM register_proposal WHERE organisation = ? AND state IN ('inviata', 'restituita')").param(organisation)
                .query(Integer.class).single();
    }

    /** The proposal for an area that is open; empty when there is none. */
    Optional<Long> openFor(String area) {
        return workflow.sql("SELECT min(id) FROM register_proposal WHERE area = ? AND state IN ('inviata', 'restituita')").param(area)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class))).single();
    }

    /** The proposals that are open, by the areas that they are for. */
    Map<String, Long> open() {
        return workflow.sql("SELECT area, min(id) AS id FROM register_proposal WHERE area IS NOT NULL AND state IN ('inviata', 'restituita') GROUP BY area")
                .query((row, number) -> Map.entry(row.getString("area"), row.getLong("id"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Adds a proposal that is sent.
     *
     * @param before the version that it corrects; null of a new area
     * @return its number
     */
    long add(AreaVersion before, Submission said, Member member) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        workflow.sql("INSERT INTO register_proposal (area, based_on, organisation, municipality, compiler, content, source_date, note, geom) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, " + dialect.writeGeometry() + ")")
                .param(before == null ? null : before.area()).param(before == null ? null : before.number()).param(member.organisation().id())
                .param(member.organisation().municipality()).param(member.accountId()).param(json.writeValueAsString(said.values()))
                .param(said.sourceDate()).param(said.note()).param(said.shape() == null ? null : GeometryCodec.write(said.shape()))
                .update(key, "id");
        long id = key.getKey().longValue();
        step(id, null, new Decision(ProposalState.INVIATA, null, said.note(), member.accountId()));
        return id;
    }

    /** Sends a returned proposal again. */
    void sendAgain(RegisterProposal proposal, Integer basedOn, Submission said, long account) {
        workflow.sql("UPDATE register_proposal SET state = 'inviata', revision = revision + 1, based_on = ?, content = ?, source_date = ?, note = ?, geom = "
                        + dialect.writeGeometry() + ", compiler = ?, submitted_at = CURRENT_TIMESTAMP, decided_by = NULL, decided_at = NULL WHERE id = ?")
                .param(basedOn).param(json.writeValueAsString(said.values())).param(said.sourceDate()).param(said.note())
                .param(said.shape() == null ? null : GeometryCodec.write(said.shape())).param(account).param(proposal.id()).update();
        step(proposal.id(), proposal.state(), new Decision(ProposalState.INVIATA, proposal.area(), said.note(), account));
    }

    /**
     * A decision.
     *
     * @param area that it is for from now on; null of a new one that is not accepted
     * @param reason null when none is given
     */
    record Decision(ProposalState to, String area, String reason, long account) {
    }

    /** Brings a proposal that is locked to another state. */
    void decide(RegisterProposal proposal, Decision decision) {
        workflow.sql("UPDATE register_proposal SET state = ?, area = ?, reason = ?, revision = revision + 1, decided_by = ?, "
                        + "decided_at = CURRENT_TIMESTAMP WHERE id = ?")
                .param(decision.to().code()).param(decision.area()).param(decision.reason()).param(decision.account()).param(proposal.id()).update();
        step(proposal.id(), proposal.state(), decision);
    }

    /** The identifier of the next area that a municipality adds; others wait for the end of the transaction. */
    String nextArea() {
        workflow.sql("UPDATE register_number SET last_given = last_given + 1").update();
        return "AD-R%03d".formatted(workflow.sql("SELECT last_given FROM register_number").query(Integer.class).single());
    }

    private void step(long proposal, ProposalState from, Decision step) {
        workflow.sql("INSERT INTO register_step (proposal, from_state, to_state, moved_by, note) VALUES (?, ?, ?, ?, ?)").param(proposal)
                .param(from == null ? null : from.code()).param(step.to().code()).param(step.account()).param(step.reason()).update();
    }

    private String select() {
        return "SELECT id, area, based_on, organisation, municipality, compiler, state, revision, content, source_date, note, submitted_at, reason, "
                + dialect.readGeometry("geom") + " AS shape FROM register_proposal";
    }

    private RegisterProposal proposal(ResultSet row, int number) throws SQLException {
        byte[] shape = row.getBytes("shape");
        Submission said = new Submission(json.readValue(row.getString("content"), VALUES), shape == null ? null : GeometryCodec.read(shape),
                row.getObject("source_date", LocalDate.class), row.getString("note"));
        return new RegisterProposal(row.getLong("id"), row.getString("area"), row.getObject("based_on", Integer.class), row.getLong("organisation"),
                row.getString("municipality"), row.getLong("compiler"), ProposalState.of(row.getString("state")), row.getInt("revision"), said,
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(), row.getString("reason"));
    }
}
