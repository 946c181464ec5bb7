package it.torinometropoli.gis.outbox;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Mails. The server is named by the settings of Spring Boot, {@code spring.mail.host} and those beside it; without them mails wait.
 *
 * @param from the sender of all mails
 * @param site the address of the site that mails lead to, for example {@code https://gis.example.it}; blank for this machine. Never taken
 *        from a request, whose sender could choose it.
 * @param interval how often waiting mails are looked for; those written by this instance are sent at once
 * @param firstRetry after what time a mail that could not be sent is tried again; the time doubles with every attempt, up to four hours
 */
@ConfigurationProperties("gis.mail")
record MailSettings(@DefaultValue("noreply@localhost") String from, @DefaultValue("") String site, @DefaultValue("10s") Duration interval,
        @DefaultValue("1m") Duration firstRetry) {

    private static final Duration LONGEST = Duration.ofHours(4);
    private static final int MOST_DOUBLINGS = 20;

    /**
     * How long to wait after a failure.
     *
     * @param attempts how often has been tried, at least once
     */
    Duration pause(int attempts) {
        Duration pause = firstRetry.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
