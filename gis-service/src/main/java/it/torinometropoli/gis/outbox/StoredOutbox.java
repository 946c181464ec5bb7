package it.torinometropoli.gis.outbox;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes mails into the table. */
@Component
class StoredOutbox implements Outbox {

    private static final String PREFIX = "mail.";

    private final JdbcClient workflow;
    private final MessageSource messages;

    StoredOutbox(@Qualifier("workflow") JdbcClient workflow, MessageSource messages) {
        this.workflow = workflow;
        this.messages = messages;
    }

    @Override
    public void send(OutgoingMail mail) {
        workflow.sql("INSERT INTO outgoing_mail (recipient, template, subject, body) VALUES (?, ?, ?, ?)")
                .param(mail.to()).param(mail.template()).param(text(mail, ".subject")).param(text(mail, ".body")).update();
    }

    private String text(OutgoingMail mail, String part) {
        return messages.getMessage(PREFIX + mail.template() + part, mail.arguments().toArray(), mail.language());
    }
}
