package it.torinometropoli.gis;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.stereotype.Component;

/** Refuses a misspelt {@code --gis.…} option before anything is touched, where Spring Boot would pass over it in silence. */
@Component
class CommandLineCheck implements BeanFactoryPostProcessor {

    private static final String OWN_PREFIX = "gis.";

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        List<String> options = ownOptions(beans.getBean(ConfigurableEnvironment.class));
        if (options.isEmpty()) {
            return;
        }
        KnownSettings known = new KnownSettings(beanTypes(beans));
        options.stream().filter(option -> !known.contain(option)).findFirst().ifPresent(option -> {
            throw new UnknownOptionException(option, known.names());
        });
    }

    private static List<String> ownOptions(ConfigurableEnvironment environment) {
        return environment.getPropertySources().stream()
                .filter(CommandLinePropertySource.class::isInstance)
                .flatMap(source -> Arrays.stream(((CommandLinePropertySource<?>) source).getPropertyNames()))
                .filter(name -> name.startsWith(OWN_PREFIX))
                .toList();
    }

    private static List<Class<?>> beanTypes(ConfigurableListableBeanFactory beans) {
        return Arrays.stream(beans.getBeanDefinitionNames())
                .<Class<?>>map(name -> beans.getType(name, false))
                .filter(Objects::nonNull)
                .toList();
    }
}
