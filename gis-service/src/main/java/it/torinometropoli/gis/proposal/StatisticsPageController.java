package it.torinometropoli.gis.proposal;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

/** Figures for the office, as a page and as a file. */
@SitePage
class StatisticsPageController {

    private static final String PATH = ReviewDesk.PATH + "/statistiche";
    private static final int MOST_BODIES = 20;
    private static final double ALL = 100;

    private final ProposalStatistics statistics;
    private final StepNames states;
    private final FieldWords words;
    private final MessageSource messages;

    StatisticsPageController(ProposalStatistics statistics, StepNames states, FieldWords words, MessageSource messages) {
        this.statistics = statistics;
        this.states = states;
        this.words = words;
        this.messages = messages;
    }

    /** How long proposals stay in a state; the bar is as long as the median. */
    record StayLine(String name, int proposals, double median, double longest, String bar) {
    }

    /** How many proposals have something in common. */
    record CountLine(String name, long proposals, String bar) {
    }

    /** Counts by one thing, {@code key} being what that is. */
    record CountTable(String key, List<CountLine> lines) {
    }

    @GetMapping(PATH)
    String show(Model model, Locale locale) {
        List<ProposalStatistics.Stay> stays = statistics.stays();
        double longest = stays.stream().mapToDouble(ProposalStatistics.Stay::medianDays).max().orElse(0);
        Map<String, List<ProposalStatistics.Count>> counts = statistics.counts();
        model.addAttribute("stays", stays.stream().map(stay -> new StayLine(messages.getMessage(new StateName(stay.state()), locale), stay.proposals(),
                stay.medianDays(), stay.longestDays(), bar(stay.medianDays(), longest))).toList());
        model.addAttribute("tables", counts.entrySet().stream().map(entry -> table(entry.getKey(), entry.getValue(), locale)).toList());
        model.addAttribute("total", counts.get("state").stream().mapToLong(ProposalStatistics.Count::proposals).sum());
        model.addAttribute("silent", statistics.silent());
        model.addAttribute("municipalities", statistics.municipalities());
        model.addAttribute("crumbs", List.of(new Crumb(messages.getMessage("review.queue", null, locale), ReviewDesk.PATH),
                Crumb.here(messages.getMessage("review.figures", null, locale))));
        return "review/statistics";
    }

    /** The municipalities that have never submitted a proposal (RFC 4180). */
    @GetMapping(PATH + "/comuni-senza-proposte.csv")
    void silent(HttpServletResponse response) throws IOException {
        List<ProposalStatistics.Silent> silent = statistics.silent();
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("comuni-senza-proposte.csv").build().toString());
        Writer text = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180);
        printer.printRecord("codice_istat", "comune", "zona");
        for (ProposalStatistics.Silent municipality : silent) {
            printer.printRecord(municipality.istat(), municipality.name(), municipality.zone());
        }
        printer.flush();
    }

    private CountTable table(String key, List<ProposalStatistics.Count> counts, Locale locale) {
        double most = counts.stream().mapToLong(ProposalStatistics.Count::proposals).max().orElse(0);
        return new CountTable(key, counts.stream().limit(key.equals("body") ? MOST_BODIES : counts.size())
                .map(count -> new CountLine(name(key, count, locale), count.proposals(), bar(count.proposals(), most))).toList());
    }

    private String name(String key, ProposalStatistics.Count count, Locale locale) {
        return switch (key) {
            case "zone" -> count.code() == null ? messages.getMessage("review.zone.unknown", null, locale) : count.code() + " " + count.name();
            case "organisation" -> messages.getMessage("identity.kind." + count.code(), null, locale);
            case "type" -> words.code(ProposalForm.MAIN_TYPE, count.code(), locale);
            case "state" -> states.stateName(count.code(), 1, locale);
            default -> count.name();
        };
    }

    private static String bar(double value, double most) {
        return String.format(Locale.ROOT, "%.1f%%", most <= 0 ? 0 : ALL * value / most);
    }
}
