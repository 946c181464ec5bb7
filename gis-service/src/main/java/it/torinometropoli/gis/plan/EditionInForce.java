package it.torinometropoli.gis.plan;

import java.util.Optional;

import it.torinometropoli.gis.format.PlanEdition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The edition that the database marks as current; while it cannot be reached, the one that it marked last. */
@Component
class EditionInForce implements PlanEdition {

    private static final Logger LOG = LoggerFactory.getLogger(EditionInForce.class);

    private final JdbcClient services;
    private volatile Optional<String> lastRead = Optional.empty();

    EditionInForce(@Qualifier("services") JdbcClient services) {
        this.services = services;
    }

    @Override
    public Optional<String> inForce() {
        try {
            lastRead = services.sql("SELECT code FROM published_plan_edition WHERE is_current").query(String.class).optional();
        } catch (DataAccessResourceFailureException unreachable) {
            LOG.debug("The edition of the plan in force is that of the last look", unreachable);
        }
        return lastRead;
    }
}
