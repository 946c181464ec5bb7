package it.torinometropoli.gis.audit;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The ways into the list of what was done. */
@Configuration(proxyBeanMethods = false)
public class AuditConfiguration {

    /** For the restricted area. */
    @Bean
    AuditTrail auditTrail(@Qualifier("workflow") JdbcClient workflow, JsonMapper json) {
        return new StoredAuditTrail(workflow, json);
    }

    /** For what is done in transactions of the database's owner. */
    @Bean(defaultCandidate = false)
    @Qualifier("owner")
    AuditTrail ownerAuditTrail(JdbcClient owner, JsonMapper json) {
        return new StoredAuditTrail(owner, json);
    }
}
