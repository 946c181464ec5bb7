package it.torinometropoli.gis.outbox;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import it.torinometropoli.gis.site.Crumb;
import it.torinometropoli.gis.site.PageFrame;
import it.torinometropoli.gis.site.SitePage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What waits in the outbox, for administrators. The texts of mails are not shown: they hold addresses by which passwords are chosen. */
@SitePage
@RequestMapping("/amministrazione/posta")
class MailboxController {

    private static final int SHOWN = 100;

    private final JdbcClient workflow;
    private final WaitingMails mails;
    private final MailDelivery delivery;
    private final OutboxSignal signal;
    private final MessageSource messages;

    MailboxController(@Qualifier("workflow") JdbcClient workflow, WaitingMails mails, MailDelivery delivery, OutboxSignal signal,
            MessageSource messages) {
        this.workflow = workflow;
        this.mails = mails;
        this.delivery = delivery;
        this.signal = signal;
        this.messages = messages;
    }

    /** A line of the list. */
    record Line(long id, String recipient, String subject, String state, int attempts, OffsetDateTime createdAt, OffsetDateTime nextAttemptAt,
            String lastError) {
    }

    @GetMapping
    String list(Model model, Locale locale) {
        Map<String, Long> counts = new TreeMap<>();
        workflow.sql("SELECT state, count(*) FROM outgoing_mail GROUP BY state").query(row -> { counts.put(row.getString(1), row.getLong(2)); });
        List<Line> lines = workflow.sql("SELECT id, recipient, subject, state, attempts, created_at, next_attempt_at, last_error FROM outgoing_mail "
                + "WHERE state <> 'SENT' ORDER BY id DESC FETCH FIRST " + SHOWN + " ROWS ONLY").query(Line.class).list();
        model.addAttribute("lines", lines);
        model.addAttribute("waiting", counts.getOrDefault("WAITING", 0L));
        model.addAttribute("failed", counts.getOrDefault("FAILED", 0L));
        model.addAttribute("sent", counts.getOrDefault("SENT", 0L));
        model.addAttribute("possible", delivery.possible());
        model.addAttribute("crumbs", List.of(Crumb.here(messages.getMessage("outbox.title", null, locale))));
        return "outbox/mails";
    }

    @PostMapping
    String tryAgain(@ModelAttribute("frame") PageFrame frame) {
        mails.tryAgain();
        signal.wake();
        return "redirect:" + frame.to("/amministrazione/posta");
    }
}
