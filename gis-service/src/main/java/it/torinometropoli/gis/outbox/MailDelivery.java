package it.torinometropoli.gis.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends what waits in the outbox, on a thread of its own, one mail after the other; nothing when no mail server is configured. */
@Component
class MailDelivery implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);
    private static final int AFTER_THE_START = 1;

    private final WaitingMails mails;
    private final OutboxSignal signal;
    private final MailSettings settings;
    private final JavaMailSender server;
    private volatile Thread thread;

    MailDelivery(WaitingMails mails, OutboxSignal signal, MailSettings settings, ObjectProvider<JavaMailSender> server) {
        this.mails = mails;
        this.signal = signal;
        this.settings = settings;
        this.server = server.getIfAvailable();
    }

    /** Whether there is a server to send by. */
    boolean possible() {
        return server != null;
    }

    @Override
    public void start() {
        if (possible()) {
            thread = new Thread(this::deliver, "outbox");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public void stop() {
        Thread ended = thread;
        thread = null;
        if (ended != null) {
            ended.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return AFTER_THE_START;
    }

    private void deliver() {
        try {
            while (thread == Thread.currentThread()) {
                if (!deliverOne()) {
                    signal.await(settings.interval());
                }
            }
        } catch (InterruptedException stopping) {
            LOG.debug("No longer sending");
        }
    }

    /** Whether a mail was sent, so that there may be another. */
    private boolean deliverOne() {
        try {
            mails.forget();
            return mails.take().filter(this::send).isPresent();
        } catch (DataAccessException unreachable) {
            LOG.warn("Mails wait until the database answers: {}", unreachable.getMostSpecificCause().getMessage());
            return false;
        }
    }

    private boolean send(WaitingMails.Taken mail) {
        try {
            server.send(message(mail));
            mails.sent(mail);
            return true;
        } catch (MailException | MessagingException failure) {
            String reason = reason(failure);
            LOG.warn("Mail {} could not be sent at attempt {}: {}", mail.id(), mail.attempts(), reason);
            mails.failed(mail, reason, settings.pause(mail.attempts()));
            return false;
        }
    }

    private MimeMessage message(WaitingMails.Taken mail) throws MessagingException {
        MimeMessage message = server.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, "UTF-8");
        helper.setFrom(settings.from());
        helper.setTo(mail.recipient());
        helper.setSubject(mail.subject());
        helper.setText(mail.body());
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static String reason(Exception failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
