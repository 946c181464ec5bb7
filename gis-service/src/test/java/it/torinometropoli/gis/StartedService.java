package it.torinometropoli.gis;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;

/** A service beside the one that integration tests share, on the same kind of database, with settings of its own. */
public final class StartedService {

    private StartedService() {
    }

    /** Starts one on a free port; the caller closes it. Logging stays as it is: two services in one process cannot set it up at the same moment. */
    public static ConfigurableApplicationContext start(Path var, String... settings) {
        SpringApplicationBuilder service = new SpringApplicationBuilder(GisApplication.class).initializers(new TestDatabase(), context -> TestPropertyValues
                .of(Stream.concat(Stream.of("gis.var=" + var, "server.port=0"), Stream.of(settings))).applyTo(context));
        SpringApplication application = service.application();
        application.setListeners(application.getListeners().stream().filter(listener -> !(listener instanceof LoggingApplicationListener)).toList());
        return service.run();
    }

    /** The port that it listens on. */
    public static int port(ConfigurableApplicationContext service) {
        return service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
