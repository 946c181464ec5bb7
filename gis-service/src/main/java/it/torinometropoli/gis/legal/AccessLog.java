package it.torinometropoli.gis.legal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether the service itself notes who asked for what, as its web server is configured. */
@Component
class AccessLog {

    private final boolean kept;
    private final int days;

    AccessLog(@Value("${server.tomcat.accesslog.enabled:false}") boolean kept, @Value("${server.tomcat.accesslog.max-days:-1}") int days) {
        this.kept = kept;
        this.days = days;
    }

    /** Whether there is a log of requests. */
    public boolean kept() {
        return kept;
    }

    /** After how many days it is deleted; negative when it never is. */
    public int days() {
        return days;
    }
}
