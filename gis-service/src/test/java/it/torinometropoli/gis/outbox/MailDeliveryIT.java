package it.torinometropoli.gis.outbox;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import it.torinometropoli.gis.IntegrationTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Mails against a real mail server, which now and then is down. */
@IntegrationTest
class MailDeliveryIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final MailSettings SETTINGS = new MailSettings("piano@example.org", "https://gis.example.org/", Duration.ofMillis(100),
            Duration.ofMillis(200));

    @Autowired
    private Outbox outbox;
    @Autowired
    private WaitingMails mails;
    @Autowired
    private OutboxSignal signal;
    @Autowired
    @Qualifier("workflow")
    private JdbcClient workflow;
    @Autowired
    @Qualifier("workflow")
    private TransactionOperations transaction;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private List<MailDelivery> instances;

    @BeforeEach
    void onlyOwnMails() {
        workflow.sql("DELETE FROM outgoing_mail").update();
        server.start();
        instances = IntStream.range(0, 2).mapToObj(number -> delivery(server.getSmtp().getPort())).toList();
    }

    @AfterEach
    void stop() {
        instances.forEach(MailDelivery::stop);
        server.stop();
    }

    @Test
    void aMailArrivesAsItWasWrittenAndItsTextIsForgotten() throws Exception {
        instances.get(0).start();
        outbox.send(new OutgoingMail("chi@example.org", "new_password", List.of("https://gis.example.org/password/x")));

        MimeMessage message = received(1)[0];
        assertThat(message.getSubject()).isEqualTo("Nuova password per l’area riservata");
        assertThat(message.getContent().toString()).contains("https://gis.example.org/password/x").contains("Puoi sceglierla");
        assertThat(message.getFrom()[0]).hasToString("piano@example.org");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        await().atMost(PATIENCE).until(() -> count("state = 'SENT' AND body IS NULL") == 1);
    }

    @Test
    void instancesSendEachMailOnce() throws Exception {
        for (int number = 0; number < 30; number++) {
            write("uno" + number + "@example.org");
        }
        instances.forEach(MailDelivery::start);

        await().atMost(PATIENCE).until(() -> count("state = 'SENT'") == 30);
        assertThat(Arrays.stream(received(30)).map(MailDeliveryIT::recipient)).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void aMailOutlivesAServerThatIsDown() throws Exception {
        int port = server.getSmtp().getPort();
        server.stop();
        instances.get(0).start();
        write("paziente@example.org");
        await().atMost(PATIENCE).until(() -> count("state = 'WAITING' AND attempts >= 2 AND last_error IS NOT NULL") == 1);

        GreenMail again = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        again.start();
        try {
            await().atMost(PATIENCE).until(() -> count("state = 'SENT'") == 1);
            assertThat(again.getReceivedMessages()).hasSize(1);
        } finally {
            again.stop();
        }
    }

    @Test
    void whatAnInstanceTookWhenItDiedIsSentByAnother() {
        write("ripresa@example.org");
        assertThat(mails.take()).isPresent();
        assertThat(mails.take()).isEmpty();
        workflow.sql("UPDATE outgoing_mail SET claimed_until = CURRENT_TIMESTAMP - INTERVAL '1' SECOND").update();
        instances.get(0).start();

        await().atMost(PATIENCE).until(() -> count("state = 'SENT'") == 1);
    }

    @Test
    void nothingIsSentOfWhatWasUndone() {
        transaction.executeWithoutResult(status -> {
            write("mai@example.org");
            status.setRollbackOnly();
        });

        assertThat(count("recipient = 'mai@example.org'")).isZero();
    }

    @Test
    void aMailThatNeverGoesThroughIsGivenUp() {
        write("persa@example.org");
        WaitingMails.Taken taken = mails.take().orElseThrow();
        mails.failed(new WaitingMails.Taken(taken.id(), taken.recipient(), taken.subject(), taken.body(), WaitingMails.MOST_ATTEMPTS), "550 no",
                Duration.ZERO);

        assertThat(count("state = 'FAILED' AND last_error = '550 no'")).isEqualTo(1);
        mails.tryAgain();
        assertThat(count("state = 'WAITING'")).isEqualTo(1);
    }

    private void write(String to) {
        outbox.send(new OutgoingMail(to, "new_password", List.of("https://gis.example.org/password/x")));
    }

    private MailDelivery delivery(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.setDefaultEncoding("UTF-8");
        return new MailDelivery(mails, signal, SETTINGS, new StaticListableBeanFactory(Map.of("server", sender)).getBeanProvider(JavaMailSender.class));
    }

    private MimeMessage[] received(int number) {
        assertThat(server.waitForIncomingEmail(PATIENCE.toMillis(), number)).isTrue();
        return server.getReceivedMessages();
    }

    private long count(String condition) {
        return workflow.sql("SELECT count(*) FROM outgoing_mail WHERE " + condition).query(Long.class).single();
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
