package it.torinometropoli.gis.plan;

import java.util.Optional;

import it.torinometropoli.gis.format.PlanEdition;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The edition that the database marks as current. */
@Component
class EditionInForce implements PlanEdition {

    private final JdbcClient services;

    EditionInForce(@Qualifier("services") JdbcClient services) {
        this.services = services;
    }

    @Override
    public Optional<String> inForce() {
        return services.sql("SELECT code FROM published_plan_edition WHERE is_current").query(String.class).optional();
    }
}
