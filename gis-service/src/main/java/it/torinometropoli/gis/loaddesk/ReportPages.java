package it.torinometropoli.gis.loaddesk;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import it.torinometropoli.gis.loading.LoadReport;
import it.torinometropoli.gis.loading.LoadReportFiles;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tools.jackson.databind.json.JsonMapper;

/** Shows reports that are kept as JSON, and hands them out. */
@Component
class ReportPages {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final int LONGEST_NUMBER = 6;

    private final JsonMapper json = JsonMapper.builder().build();
    private final LoadReportFiles files = new LoadReportFiles();

    /**
     * Puts a report into a page.
     *
     * @param asked parameters of the request, among them which parts of its lists
     */
    void show(String kept, Map<String, String> asked, Model model) {
        LoadReport report = json.readValue(kept, LoadReport.class);
        model.addAttribute("report", report);
        model.addAttribute("findings", Paged.of("rilievi", report.findings(), number(asked, "rilievi")));
        model.addAttribute("discrepancies", Paged.of("luoghi", report.discrepancies(), number(asked, "luoghi")));
        model.addAttribute("changes", Paged.of("confronto", report.changes(), number(asked, "confronto")));
    }

    private static int number(Map<String, String> asked, String parameter) {
        String text = asked.getOrDefault(parameter, "1");
        return text.matches("\\d+") && text.length() <= LONGEST_NUMBER ? Integer.parseInt(text) : 1;
    }

    /** A report as a file for programs. */
    ResponseEntity<String> json(String kept, String name) {
        return file(files.json(json.readValue(kept, LoadReport.class)), name + ".json", MediaType.APPLICATION_JSON);
    }

    /** A report as a file for people, which needs nothing of the service to be read. */
    ResponseEntity<String> page(String kept, String name, Locale locale) {
        return file(files.page(json.readValue(kept, LoadReport.class), locale), name + ".html", HTML);
    }

    private static ResponseEntity<String> file(String content, String name, MediaType type) {
        return ResponseEntity.ok().contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString()).body(content);
    }
}
