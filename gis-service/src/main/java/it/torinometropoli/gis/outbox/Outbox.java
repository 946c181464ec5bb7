package it.torinometropoli.gis.outbox;

/** Where mails wait to be sent. */
public interface Outbox {

    /**
     * Puts a mail into the outbox, in the transaction "workflow" of the caller when there is one: it is sent after the commit, by one of the
     * instances, tried again while that fails, and not at all after a rollback.
     *
     * @throws org.springframework.context.NoSuchMessageException when its template has no texts
     */
    void send(OutgoingMail mail);
}
