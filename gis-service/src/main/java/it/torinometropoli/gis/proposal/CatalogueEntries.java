package it.torinometropoli.gis.proposal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.database.GeometryCodec;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The public side: entries of the catalogue with their links to the plan. They hold no personal data. */
@Component
class CatalogueEntries {

    private static final String DRAWN = "disegnata";
    private static final String POINT = "puntuale";
    private static final String RELATION = "intervento";
    private static final String AUTHOR = "istruttoria";
    private static final String BASIS = "Azione indicata da chi propone e confermata nell’istruttoria";

    private final JdbcClient workflow;
    private final Dialect dialect;
    private final ActionSuggestions plan;

    CatalogueEntries(@Qualifier("workflow") JdbcClient workflow, Dialect dialect, ActionSuggestions plan) {
        this.workflow = workflow;
        this.dialect = dialect;
        this.plan = plan;
    }

    /**
     * An entry.
     *
     * @param id number of the proposal
     * @param areaM2 null of points and lines
     */
    record Entry(String id, String nome, String tipo, String stato, BigDecimal areaM2) {
    }

    /**
     * Publishes an accepted version, in the transaction of the decision.
     *
     * @param actions codes of actions of the edition in force that the entry serves
     */
    void publish(Proposal proposal, ProposalVersion version, String proposerType, List<String> actions) {
        boolean point = version.shape().getDimension() == 0;
        workflow.sql("INSERT INTO circa_entry (id, nome, tipo, stato, comune_istat, area_m2, proponente_tipo, qualita_geometria, geom) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, " + dialect.writeGeometry() + ")")
                .param(proposal.number()).param(version.text(ProposalForm.TITLE)).param(version.text(ProposalForm.MAIN_TYPE))
                .param(ProposalState.ACCEPTED.code()).param(version.facts().municipalities().get(0).istat()).param(version.facts().areaM2())
                .param(proposerType).param(point ? POINT : DRAWN).param(GeometryCodec.write(version.shape())).update();
        version.facts().municipalities().forEach(part -> workflow.sql("INSERT INTO circa_entry_municipality (entry, comune_istat) VALUES (?, ?)")
                .param(proposal.number()).param(part.istat()).update());
        plan.edition().ifPresent(edition -> actions.forEach(action -> workflow.sql("INSERT INTO feature_action (layer, feature_id, edition, action, "
                        + "relation, basis, author, created_on) VALUES (?, ?, ?, ?, ?, ?, ?, CURRENT_DATE)")
                .param(LayerShapes.CATALOGUE).param(proposal.number()).param(edition).param(action).param(RELATION).param(BASIS).param(AUTHOR)
                .update()));
    }

    /** Moves an entry to the state of its proposal. */
    void move(String number, ProposalState state) {
        workflow.sql("UPDATE circa_entry SET stato = ? WHERE id = ?").param(state.code()).param(number).update();
    }

    /** An entry, locked until the end of the transaction; empty when there is none. */
    Optional<Entry> locked(String number) {
        return workflow.sql("SELECT id, nome, tipo, stato, area_m2 FROM circa_entry WHERE id = ? FOR UPDATE").param(number).query(Entry.class).optional();
    }
}
