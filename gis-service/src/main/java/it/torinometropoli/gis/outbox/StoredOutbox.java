package it.torinometropoli.gis.outbox;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes mails into the table. */
@Component
class StoredOutbox implements Outbox {

    private static final String PREFIX = "mail.";

    private final JdbcClient workflow;
    private final MessageSource messages;
    private final OutboxSignal signal;

    StoredOutbox(@Qualifier("workflow") JdbcClient workflow, MessageSource messages, OutboxSignal signal) {
        this.workflow = workflow;
        this.messages = messages;
        this.signal = signal;
    }

    @Override
    public void send(OutgoingMail mail) {
        workflow.sql("INSERT INTO outgoing_mail (recipient, template, subject, body) VALUES (?, ?, ?, ?)")
                .param(mail.to()).param(mail.template()).param(text(mail, ".subject")).param(text(mail, ".body")).update();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    signal.wake();
                }
            });
        } else {
            signal.wake();
        }
    }

    private String text(OutgoingMail mail, String part) {
        return messages.getMessage(PREFIX + mail.template() + part, mail.arguments().toArray(), mail.language());
    }
}
