package it.torinometropoli.gis.proposal;

import java.util.Set;

import it.torinometropoli.gis.identity.Role;
import it.torinometropoli.gis.identity.WorkArea;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The part of the restricted area where proposals are examined. */
@Configuration(proxyBeanMethods = false)
class ReviewAreaConfiguration {

    @Bean
    @Order(20)
    WorkArea reviewArea() {
        return new WorkArea(ReviewDesk.PATH, "review.queue", Set.of(Role.REVIEWER, Role.DECISION_MAKER));
    }
}
