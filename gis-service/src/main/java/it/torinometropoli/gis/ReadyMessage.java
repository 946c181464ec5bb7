package it.torinometropoli.gis;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the service where to look, once requests are answered. */
@Component
class ReadyMessage {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyMessage.class);

    @EventListener
    void tellWhere(ApplicationReadyEvent ready) {
        String port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
        Duration taken = ready.getTimeTaken();
        LOG.info("Ready at http://localhost:{}/ after {} s", port, taken == null ? "?" : taken.toMillis() / 100 / 10.0);
    }
}
