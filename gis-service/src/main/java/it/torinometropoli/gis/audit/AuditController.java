package it.torinometropoli.gis.audit;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.site.Crumb;
import it.torinometropoli.gis.site.SitePage;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit for administrators: the latest entries as a page, all of them as CSV. */
@SitePage
@RequestMapping("/amministrazione/attivita")
class AuditController {

    private final AuditLog log;
    private final MessageSource messages;

    AuditController(AuditLog log, MessageSource messages) {
        this.log = log;
        this.messages = messages;
    }

    @GetMapping
    String latest(@RequestParam(name = "oggetto", defaultValue = "") String subject, @RequestParam(name = "prima", required = false) Long before,
            Model model, Locale locale) {
        List<AuditLog.Line> lines = log.latest(clean(subject), before == null ? Long.MAX_VALUE : before);
        model.addAttribute("subject", clean(subject));
        model.addAttribute("lines", lines.subList(0, Math.min(AuditLog.PAGE, lines.size())));
        model.addAttribute("earlier", lines.size() > AuditLog.PAGE ? lines.get(AuditLog.PAGE - 1).id() : null);
        model.addAttribute("crumbs", List.of(Crumb.here(messages.getMessage("audit.title", null, locale))));
        return "audit/events";
    }

    /** All entries, the oldest first, as they are read. */
    @GetMapping("/attivita.csv")
    void export(@RequestParam(name = "oggetto", defaultValue = "") String subject, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("attivita.csv").build().toString());
        Writer text = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180);
        printer.printRecord("id", "recorded_at", "account", "operation", "subject", "version", "details");
        log.all(clean(subject), line -> print(printer, line));
        printer.flush();
    }

    /** Without the character that PostgreSQL has no place for. */
    private static String clean(String subject) {
        return subject.replace("\0", "").strip();
    }

    private static void print(CSVPrinter printer, AuditLog.Line line) {
        try {
            printer.printRecord(line.id(), line.recordedAt(), line.account(), line.operation(), line.subject(), line.version(), line.details());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
