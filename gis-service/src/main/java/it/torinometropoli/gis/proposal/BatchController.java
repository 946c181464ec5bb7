package it.torinometropoli.gis.proposal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import it.torinometropoli.gis.geofile.ShapeLimits;
import it.torinometropoli.gis.site.Crumb;
import it.torinometropoli.gis.site.SitePage;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Several proposals from one file. The file is the body of both requests, of whatever type the client says it is: one shows what its rows would become,
 * the other makes drafts of those that were chosen. Both answer with a part of the page.
 */
@SitePage
@RequestMapping(BatchController.PATH)
class BatchController {

    static final String PATH = "/proposte/da-geopackage";

    private final ProposalAccess access;
    private final BatchReader reader;
    private final BatchDrafts drafts;
    private final ShapeLimits limits;
    private final MessageSource messages;

    BatchController(ProposalAccess access, BatchReader reader, BatchDrafts drafts, ShapeLimits limits, MessageSource messages) {
        this.access = access;
        this.reader = reader;
        this.drafts = drafts;
        this.limits = limits;
        this.messages = messages;
    }

    @GetMapping
    String page(Locale locale, Model model) {
        try {
            access.compiler();
        } catch (ProposalProblem noCompiler) {
            throw new AccessDeniedException("For those who compile proposals", noCompiler);
        }
        model.addAttribute("megabytes", limits.size().toMegabytes());
        model.addAttribute("most", BatchDrafts.MOST);
        model.addAttribute("crumbs", List.of(new Crumb(messages.getMessage("form.own", null, locale), "/proposte"),
                Crumb.here(messages.getMessage("batch.title", null, locale))));
        return "proposal/batch";
    }

    @PostMapping("/verifica")
    String check(HttpServletRequest request, Locale locale, Model model) throws IOException {
        access.compiler();
        BatchReader.Batch batch = reader.read(request.getInputStream(), locale);
        model.addAttribute("batch", batch);
        model.addAttribute("good", batch.rows().stream().filter(BatchRow::good).count());
        model.addAttribute("most", BatchDrafts.MOST);
        return "proposal/batch-rows :: rows";
    }

    @PostMapping
    String make(@RequestParam(name = "righe", defaultValue = "") Set<Integer> rows, HttpServletRequest request, Locale locale, Model model)
            throws IOException {
        access.compiler();
        byte[] file = request.getInputStream().readNBytes((int) limits.size().toBytes() + 1);
        BatchReader.Batch batch = reader.read(new ByteArrayInputStream(file), locale);
        model.addAttribute("made", drafts.make(batch.rows(), Sha256.of(file), rows));
        return "proposal/batch-rows :: made";
    }
}
