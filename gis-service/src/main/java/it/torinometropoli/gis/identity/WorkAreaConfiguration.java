package it.torinometropoli.gis.identity;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The parts of the restricted area that are for administrators. */
@Configuration(proxyBeanMethods = false)
class WorkAreaConfiguration {

    private static final Set<Role> ADMINISTRATORS = Set.of(Role.ADMINISTRATOR);

    @Bean
    @Order(100)
    WorkArea membersArea() {
        return new WorkArea("/amministrazione/utenti", "identity.members", ADMINISTRATORS);
    }

    @Bean
    @Order(101)
    WorkArea organisationsArea() {
        return new WorkArea("/amministrazione/organizzazioni", "identity.organisations", ADMINISTRATORS);
    }

    @Bean
    @Order(102)
    WorkArea claimsArea() {
        return new WorkArea("/amministrazione/accesso-federato", "identity.claims", ADMINISTRATORS);
    }

    @Bean
    @Order(103)
    WorkArea mailsArea() {
        return new WorkArea("/amministrazione/posta", "outbox.title", ADMINISTRATORS);
    }

    @Bean
    @Order(104)
    WorkArea auditArea() {
        return new WorkArea("/amministrazione/attivita", "audit.title", ADMINISTRATORS);
    }
}
