package it.torinometropoli.gis.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.database.GeometryCodec;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code proposal}. */
@Component
class ProposalTable {

    private final JdbcClient workflow;
    private final Dialect dialect;
    private final DocumentJson json;
    private final NamedActions actions;

    ProposalTable(@Qualifier("workflow") JdbcClient workflow, Dialect dialect, DocumentJson json, NamedActions actions) {
        this.actions = actions;
        this.workflow = workflow;
        this.dialect = dialect;
        this.json = json;
    }

    /** A proposal; empty when there is none of this number. */
    Optional<Proposal> byId(long id) {
        return workflow.sql(select() + "WHERE id = ?").param(id).query(this::proposal).optional();
    }

    /** A proposal that no other transaction changes until the end of this one. */
    Optional<Proposal> locked(long id) {
        return workflow.sql(select() + "WHERE id = ? FOR UPDATE").param(id).query(this::proposal).optional();
    }

    /** The proposal that was made with a key; empty when none was. */
    Optional<Proposal> byKey(String creationKey) {
        return workflow.sql(select() + "WHERE creation_key = ?").param(creationKey).query(this::proposal).optional();
    }

    /**
     * Some of the proposals of an organisation: first those on which the proposer has to act, then those with the office, then the others, of each those
     * changed last first.
     *
     * @param from how many come before
     */
    List<Proposal> of(long organisation, int from, int most) {
        return workflow.sql(select() + "WHERE organisation = ? ORDER BY CASE WHEN state IN ('bozza', 'integrazione_richiesta') THEN 0 "
                        + "WHEN state IN ('inviata', 'in_istruttoria') THEN 1 ELSE 2 END, changed_at DESC, id DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY")
                .param(organisation).param(from).param(most).query(this::proposal).list();
    }

    /** How many proposals an organisation has. */
    int count(long organisation) {
        return workflow.sql("SELECT count(*) FROM proposal WHERE organisation = ?").param(organisation).query(Integer.class).single();
    }

    /** The proposal that an organisation changed last; empty when it has none. */
    Optional<Proposal> latest(long organisation) {
        return workflow.sql(select() + "WHERE organisation = ? ORDER BY changed_at DESC, id DESC FETCH FIRST 1 ROWS ONLY").param(organisation)
                .query(this::proposal).optional();
    }

    /**
     * Adds a draft.
     *
     * @throws org.springframework.dao.DuplicateKeyException when one was made with the same key
     */
    void insert(String creationKey, long organisation, long compiler, Draft draft) {
        workflow.sql("INSERT INTO proposal (creation_key, organisation, compiler, content, contacts, plan_edition) VALUES (?, ?, ?, ?, ?, "
                        + NamedActions.EDITION_NOW + ")")
                .param(creationKey).param(organisation).param(compiler).param(content(draft)).param(contacts(draft)).update();
    }

    /** Keeps a draft under the next revision, with the edition of the plan that it was read with: the next one may have come into force since. */
    void save(Proposal proposal, Draft draft) {
        workflow.sql("UPDATE proposal SET content = ?, contacts = ?, field_revisions = ?, plan_edition = ?, geom = " + dialect.writeGeometry()
                        + ", revision = revision + 1, changed_at = CURRENT_TIMESTAMP WHERE id = ? AND revision = ?")
                .param(content(draft)).param(contacts(draft)).param(json.write(draft.changed())).param(proposal.edition())
                .param(draft.shape() == null ? null : GeometryCodec.write(draft.shape())).param(proposal.id()).param(proposal.revision()).update();
    }

    /**
     * Changes the state of a proposal.
     *
     * @return false when it is no longer as it was read: another has changed it meanwhile
     */
    boolean move(Proposal proposal, ProposalState to) {
        return workflow.sql("UPDATE proposal SET state = ?, start_reported_on = NULL, revision = revision + 1, changed_at = CURRENT_TIMESTAMP "
                        + "WHERE id = ? AND state = ? AND revision = ?")
                .param(to.code()).param(proposal.id()).param(proposal.state().code()).param(proposal.revision()).update() == 1;
    }

    /**
     * Makes a draft a submitted version.
     *
     * @param publicTitle what everybody may read of it; null for nothing
     * @return false when it is no longer as it was read
     */
    boolean submit(Proposal proposal, String number, long compiler, String publicTitle) {
        return workflow.sql("UPDATE proposal SET state = ?, number = ?, compiler = ?, public_title = ?, version = version + 1, revision = revision + 1, "
                        + "changed_at = CURRENT_TIMESTAMP WHERE id = ? AND state = ? AND revision = ?")
                .param(ProposalState.SUBMITTED.code()).param(number).param(compiler).param(publicTitle)
                .param(proposal.id()).param(proposal.state().code()).param(proposal.revision()).update() == 1;
    }

    void assign(Proposal proposal, Long reviewer) {
        workflow.sql("UPDATE proposal SET reviewer = ? WHERE id = ?").param(reviewer).param(proposal.id()).update();
    }

    void reportStart(Proposal proposal, LocalDate day) {
        workflow.sql("UPDATE proposal SET start_reported_on = ?, changed_at = CURRENT_TIMESTAMP WHERE id = ?").param(day).param(proposal.id()).update();
    }

    private String select() {
        return "SELECT id, number, organisation, compiler, state, revision, version, content, contacts, field_revisions, reviewer, start_reported_on, "
                + "created_at, changed_at, " + NamedActions.FORMER_EDITION + ", " + NamedActions.EDITION_NOW + " AS edition_now, " + dialect.readGeometry("geom") + " AS shape FROM proposal ";
    }

    private String content(Draft draft) {
        return json.write(draft.fields(field -> !field.personal()));
    }

    private String contacts(Draft draft) {
        return json.write(draft.fields(FormField::personal));
    }

    private Proposal proposal(ResultSet row, int number) throws SQLException {
        return new Proposal(row.getLong("id"), row.getString("number"), row.getLong("organisation"), row.getLong("compiler"),
                ProposalState.of(row.getString("state")), row.getInt("revision"), row.getInt("version"), row.getString("edition_now"), draft(row),
                row.getObject("reviewer", Long.class), row.getObject("start_reported_on", LocalDate.class),
                row.getObject("created_at", OffsetDateTime.class), row.getObject("changed_at", OffsetDateTime.class));
    }

    private Draft draft(ResultSet row) throws SQLException {
        Map<String, Object> fields = new LinkedHashMap<>(json.fields(row.getString("contacts")));
        fields.putAll(json.fields(row.getString("content")));
        return new Draft(actions.now(fields, row.getString("former_edition")), shape(row.getBytes("shape")), json.revisions(row.getString("field_revisions")));
    }

    static Geometry shape(byte[] bytes) {
        return bytes == null ? null : GeometryCodec.read(bytes);
    }
}
