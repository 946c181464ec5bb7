package it.torinometropoli.gis.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.database.GeometryCodec;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code proposal_version}, to which rows are only added. */
@Component
class VersionTable {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final JdbcClient workflow;
    private final Dialect dialect;
    private final DocumentJson json;

    VersionTable(@Qualifier("workflow") JdbcClient workflow, Dialect dialect, DocumentJson json) {
        this.workflow = workflow;
        this.dialect = dialect;
        this.json = json;
    }

    /**
     * The last version of a proposal that waits for a decision.
     *
     * @param organisation whose proposal it is
     * @param number of the proposal
     */
    record Waiting(long proposal, long organisation, String number, String title, Geometry shape) {
    }

    /** Keeps a draft as the next version of its proposal. */
    void insert(Proposal proposal, ShapeFacts facts, String proposerType, long submittedBy) {
        Draft draft = proposal.draft();
        workflow.sql("INSERT INTO proposal_version (proposal, version, revision, title, main_type, proposer_type, comune_istat, area_m2, content, facts, "
                        + "submitted_by, plan_edition, geom) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, " + dialect.writeGeometry() + ")")
                .param(proposal.id()).param(proposal.version() + 1).param(proposal.revision()).param(draft.text(ProposalForm.TITLE))
                .param(draft.text(ProposalForm.MAIN_TYPE)).param(proposerType).param(facts.municipalities().get(0).istat()).param(facts.areaM2())
                .param(json.write(draft.fields(field -> !field.personal()))).param(json.write(facts)).param(submittedBy)
                .param(proposal.edition()).param(GeometryCodec.write(draft.shape())).update();
    }

    /** A version; empty when there is none. */
    Optional<ProposalVersion> of(long proposal, int version) {
        return workflow.sql(select() + "WHERE proposal = ? AND version = ?").param(proposal).param(version).query(this::version).optional();
    }

    /** The versions of a proposal, the first one first. */
    List<ProposalVersion> all(long proposal) {
        return workflow.sql(select() + "WHERE proposal = ? ORDER BY version").param(proposal).query(this::version).list();
    }

    /** The version that was made of a revision of a draft; empty when none was. */
    Optional<ProposalVersion> ofRevision(long proposal, int revision) {
        return workflow.sql(select() + "WHERE proposal = ? AND revision = ?").param(proposal).param(revision).query(this::version).optional();
    }

    /**
     * The last versions of other proposals that await a decision.
     *
     * @param area x,y in EPSG:32632, which their envelopes meet
     * @param proposal the one to leave out
     */
    List<Waiting> waiting(Envelope area, long proposal) {
        return workflow.sql("SELECT p.id, p.organisation, p.number, v.title, " + dialect.readGeometry("v.geom") + " AS shape FROM proposal_version v "
                        + "JOIN proposal p ON p.id = v.proposal AND p.version = v.version "
                        + "WHERE p.state IN ('bozza', 'inviata', 'in_istruttoria', 'integrazione_richiesta') AND p.id <> ? AND v.geom && "
                        + (dialect == Dialect.H2 ? "CAST(? AS GEOMETRY)" : dialect.writeGeometry()) + " ORDER BY p.number")
                .param(proposal).param(GeometryCodec.write(GEOMETRIES.toGeometry(area)))
                .query((row, number) -> new Waiting(row.getLong("id"), row.getLong("organisation"), row.getString("number"), row.getString("title"),
                        ProposalTable.shape(row.getBytes("shape")))).list();
    }

    private String select() {
        return "SELECT proposal, version, revision, content, facts, submitted_at, " + NamedActions.FORMER_EDITION + ", " + dialect.readGeometry("geom") + " AS shape FROM proposal_version ";
    }

    private ProposalVersion version(ResultSet row, int number) throws SQLException {
        return new ProposalVersion(row.getLong("proposal"), row.getInt("version"), row.getInt("revision"), json.fields(row.getString("content")),
                json.facts(row.getString("facts")), ProposalTable.shape(row.getBytes("shape")), row.getObject("submitted_at", OffsetDateTime.class),
                row.getString("former_edition"));
    }
}
