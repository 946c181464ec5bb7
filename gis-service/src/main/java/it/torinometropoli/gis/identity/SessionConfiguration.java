package it.torinometropoli.gis.identity;

import java.time.ZoneId;

import javax.sql.DataSource;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions in the database, thus shared by all instances. The filter for them is part of the restricted area's security only. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /** The zone in which templates write times, as {@code @romeZone}. */
    @Bean
    ZoneId romeZone() {
        return ZoneId.of("Europe/Rome");
    }

    @Bean
    JdbcIndexedSessionRepository sessionRepository(@Qualifier("workflow") DataSource workflow,
            @Qualifier("workflow") PlatformTransactionManager transactions, IdentitySettings settings) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        JdbcIndexedSessionRepository repository = new JdbcIndexedSessionRepository(new JdbcTemplate(workflow), own);
        repository.setDefaultMaxInactiveInterval(settings.sessionIdle());
        return repository;
    }
}
