package it.torinometropoli.gis;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThatCode;

class ModulesTest {

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules modules = ApplicationModules.of(GisApplication.class);

        assertThatCode(modules::verify).doesNotThrowAnyException();
    }
}
