package it.torinometropoli.gis.loaddesk;

import java.util.Set;

import it.torinometropoli.gis.identity.Role;
import it.torinometropoli.gis.identity.WorkArea;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts the pages into the restricted area. */
@Configuration(proxyBeanMethods = false)
class LoadDeskConfiguration {

    @Bean
    @Order(102)
    WorkArea loadsArea() {
        return new WorkArea(LoadDeskController.PATH, "loaddesk.title", Set.of(Role.ADMINISTRATOR));
    }
}
