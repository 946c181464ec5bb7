package it.torinometropoli.gis.register;

import java.util.Set;

import it.torinometropoli.gis.identity.Role;
import it.torinometropoli.gis.identity.WorkArea;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The register's part of the restricted area, and its daily upkeep. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RegisterConfiguration {

    static final String PATH = "/registro";

    @Bean
    @Order(30)
    WorkArea registerArea() {
        return new WorkArea(PATH, "register.title", Set.of(Role.COMPILER, Role.REGISTER_KEEPER));
    }
}
