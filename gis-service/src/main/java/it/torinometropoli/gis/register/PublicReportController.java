package it.torinometropoli.gis.register;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.identity.AddressLimit;
import it.torinometropoli.gis.site.Crumb;
import it.torinometropoli.gis.site.PageAddress;
import it.torinometropoli.gis.site.PageFrame;
import it.torinometropoli.gis.site.SitePage;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form by which anyone reports an error in the data of an area, without an account. A register keeper reads it before anybody else. */
@SitePage
@RequestMapping("/aree-dismesse/{area:[A-Za-z0-9._-]{1,63}}/segnala")
class PublicReportController {

    private static final int LEAST = 10;
    private static final int MOST = 2_000;
    private static final int LONGEST_ADDRESS = 254;
    private static final String ADDRESS = "[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]{1,180}\\.[^@\\s.,;<>\"]{2,}";
    private static final Duration WINDOW = Duration.ofHours(1);

    private final RegisterAccess access;
    private final AreaReports reports;
    private final MessageSource messages;
    private final AddressLimit limit;

    PublicReportController(RegisterAccess access, AreaReports reports, MessageSource messages, RegisterSettings settings) {
        this.access = access;
        this.reports = reports;
        this.messages = messages;
        this.limit = new AddressLimit(settings.reportsPerAddress(), WINDOW);
    }

    /**
     * What the form sends.
     *
     * @param testo what is wrong
     * @param posta address for an answer; blank for none
     * @param sito a field that people do not see: programs that fill everything fill it too
     */
    record ReportForm(String testo, String posta, String sito) {

        ReportForm {
            testo = testo == null ? "" : testo.strip().replace("\r\n", "\n");
            posta = posta == null ? "" : posta.strip();
            sito = sito == null ? "" : sito;
        }
    }

    @GetMapping
    ModelAndView form(@PathVariable String area, @RequestParam(required = false) String esito, Locale locale) {
        ModelAndView page = page(area, new ReportForm("", "", ""), null, locale);
        page.addObject("sent", "inviata".equals(esito));
        return page;
    }

    @PostMapping
    ModelAndView send(@PathVariable String area, ReportForm form, HttpServletRequest request, Locale locale) {
        String known = access.known(area);
        String problem = problem(form);
        if (problem != null) {
            ModelAndView page = page(known, form, problem, locale);
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
        if (form.sito().isEmpty()) {
            if (!limit.count(request.getRemoteAddr())) {
                ModelAndView page = page(known, form, "register.report.problem.limit", locale);
                page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
                return page;
            }
            reports.add(known, form.testo(), form.posta().isEmpty() ? null : form.posta());
        }
        return new ModelAndView("redirect:" + PageFrame.of(request, locale).to(PageAddress.ofFeature(RegisterHistory.LAYER, known) + "/segnala?esito=inviata"));
    }

    private static String problem(ReportForm form) {
        boolean unreadable = form.testo().chars().anyMatch(letter -> Character.isISOControl(letter) && letter != '\n' && letter != '\t');
        if (form.testo().length() < LEAST || form.testo().length() > MOST || unreadable) {
            return "register.report.problem.text";
        }
        boolean address = form.posta().isEmpty() || form.posta().length() <= LONGEST_ADDRESS && form.posta().matches(ADDRESS);
        return address ? null : "register.report.problem.mail";
    }

    private ModelAndView page(String area, ReportForm form, String problem, Locale locale) {
        String known = access.known(area);
        String name = access.name(known).orElseThrow();
        ModelAndView page = new ModelAndView("register/report");
        page.addObject("id", known);
        page.addObject("name", name);
        page.addObject("form", form);
        page.addObject("problem", problem);
        page.addObject("most", MOST);
        page.addObject("crumbs", List.of(new Crumb(messages.getMessage("register.dismissed", null, locale), "/aree-dismesse"),
                new Crumb(name, PageAddress.ofFeature(RegisterHistory.LAYER, known)), Crumb.here(messages.getMessage("register.report", null, locale))));
        return page;
    }
}
