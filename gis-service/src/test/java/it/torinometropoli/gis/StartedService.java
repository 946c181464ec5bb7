package it.torinometropoli.gis;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;

/** A service beside the one that integration tests share, on the same kind of database, with settings of its own. */
public final class StartedService {

    private StartedService() {
    }

    /** Starts one on a free port; the caller closes it. */
    public static ConfigurableApplicationContext start(Path var, String... settings) {
        return new SpringApplicationBuilder(GisApplication.class).initializers(new TestDatabase(), context -> TestPropertyValues
                .of(Stream.concat(Stream.of("gis.var=" + var, "server.port=0"), Stream.of(settings))).applyTo(context)).run();
    }

    /** The port that it listens on. */
    public static int port(ConfigurableApplicationContext service) {
        return service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
