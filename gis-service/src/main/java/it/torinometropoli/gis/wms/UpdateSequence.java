package it.torinometropoli.gis.wms;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.OwsException;

/**
 * The state of what capabilities tell (06-042, 7.2.3.5; 01-068r3, 7.1.3.3), written {@code 2026-05-04T10:20:30Z-0123456789ab}: since when
 * this service has had it, and a digest of it. States with the same digest are the same on every instance; others compare by their time.
 *
 * @param since to the second
 * @param digest hexadecimal
 */
record UpdateSequence(Instant since, String digest) {

    static final String PARAMETER = "UPDATESEQUENCE";

    UpdateSequence {
        since = since.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The value as documents and requests write it. */
    String text() {
        return since + "-" + digest;
    }

    /**
     * Refuses to repeat a document that the client has already.
     *
     * @param known the value that the client has
     * @throws OwsException when it names this state or a later one
     */
    void refuseToRepeat(String known) {
        if (known.endsWith("-" + digest)) {
            throw new OwsException(ExceptionCode.CURRENT_UPDATE_SEQUENCE, PARAMETER, "The capabilities are still those of " + text());
        }
        if (known.compareTo(text()) > 0) {
            throw new OwsException(ExceptionCode.INVALID_UPDATE_SEQUENCE, PARAMETER,
                    "%s is later than the state of this service, which is %s".formatted(PARAMETER, text()));
        }
    }
}
