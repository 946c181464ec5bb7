package it.torinometropoli.gis.proposal;

import java.util.Set;

import it.torinometropoli.gis.identity.Role;
import it.torinometropoli.gis.identity.WorkArea;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The part of the restricted area that is for those who propose. */
@Configuration(proxyBeanMethods = false)
class FormAreaConfiguration {

    @Bean
    @Order(10)
    WorkArea ownProposalsArea() {
        return new WorkArea(OwnController.PATH, "form.own", Set.of(Role.COMPILER));
    }
}
