package it.torinometropoli.gis.identity;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps an organisation for every municipality that the service publishes. */
@Component
public class MunicipalOrganisations {

    private final JdbcClient workflow;
    private final TransactionOperations transaction;

    MunicipalOrganisations(@Qualifier("workflow") JdbcClient workflow, @Qualifier("workflow") TransactionOperations transaction) {
        this.workflow = workflow;
        this.transaction = transaction;
    }

    /**
     * Adds what is new, renames what has another name, and lets those rest whose municipality is no more. One that rests gives its name, as names are
     * there once, to a municipality of now that has it: one that was merged or got another code may go on in one of the same name.
     */
    public void keepInStep() {
        transaction.executeWithoutResult(status -> {
            workflow.sql("""
                    UPDATE organisation SET active = false WHERE kind = 'COMUNE' AND active
                    AND municipality NOT IN (SELECT id FROM published_comuni)""").update();
            workflow.sql("""
                    UPDATE organisation SET name = name || ' (' || municipality || ')' WHERE kind = 'COMUNE' AND NOT active
                    AND EXISTS (SELECT 1 FROM published_comuni m WHERE 'Comune di ' || m.nome = organisation.name AND m.id <> organisation.municipality)""").update();
            workflow.sql("""
                    UPDATE organisation SET active = true,
                        name = (SELECT 'Comune di ' || m.nome FROM published_comuni m WHERE m.id = organisation.municipality)
                    WHERE EXISTS (SELECT 1 FROM published_comuni m WHERE m.id = organisation.municipality
                        AND (NOT organisation.active OR organisation.name <> 'Comune di ' || m.nome))""").update();
            workflow.sql("""
                    INSERT INTO organisation (kind, name, municipality)
                    SELECT 'COMUNE', 'Comune di ' || m.nome, m.id FROM published_comuni m
                    WHERE NOT EXISTS (SELECT 1 FROM organisation o WHERE o.municipality = m.id) ORDER BY m.id""").update();
        });
    }
}
