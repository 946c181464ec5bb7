package it.torinometropoli.gis.opendata;

import java.time.Instant;

import org.springframework.context.ApplicationContext;

/** The files of a night, for tests of other packages. */
public final class TestFiles {

    private TestFiles() {
    }

    /**
     * Makes the files of all layers that have changed since they were made.
     *
     * @return when
     */
    public static Instant make(ApplicationContext service) {
        Instant now = Instant.now();
        service.getBean(BulkJob.class).make(now);
        return now;
    }
}
