package it.torinometropoli.gis.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import it.torinometropoli.gis.identity.Member;
import it.torinometropoli.gis.identity.Role;
import it.torinometropoli.gis.site.Crumb;
import it.torinometropoli.gis.site.PageFrame;
import it.torinometropoli.gis.site.SitePage;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An area as its municipality and the register keeper see it. */
@SitePage
@RequestMapping("/registro/aree/{area:[A-Za-z0-9._-]{1,63}}")
class AreaController {

    private static final int LONGEST_CONTACT = 500;
    private static final String SITE = "[A-Za-z0-9][A-Za-z0-9 ./_-]{0,31}";

    private final RegisterAccess access;
    private final AreaDesk desk;
    private final RegisterSheets sheets;
    private final RegisterProposals proposals;
    private final RegisterOutcomes outcomes;
    private final MessageSource messages;

    AreaController(RegisterAccess access, AreaDesk desk, RegisterSheets sheets, RegisterProposals proposals, RegisterOutcomes outcomes,
            MessageSource messages) {
        this.access = access;
        this.desk = desk;
        this.sheets = sheets;
        this.proposals = proposals;
        this.outcomes = outcomes;
        this.messages = messages;
    }

    /** What the form about owners sends. */
    record OwnerForm(String interesse, String contatto, int revisione) {
    }

    /** What the form about a contaminated site sends. */
    record SiteForm(String sito, String verificata) {
    }

    @GetMapping
    ModelAndView page(@PathVariable String area, @RequestParam(name = RegisterOutcomes.PARAMETER, required = false) String outcome, Locale locale) {
        access.keeperOrCompilerOf(area);
        return show(area, outcome, locale);
    }

    @PostMapping("/conferma")
    String confirm(@PathVariable String area, @RequestParam(defaultValue = "") String da, @ModelAttribute("frame") PageFrame frame) {
        desk.confirm(area, access.compilerOf(area));
        return "redirect:" + frame.to((da.equals("elenco") ? RegisterConfiguration.PATH : page(area)) + "?esito=confermata");
    }

    @PostMapping("/proprietari")
    ModelAndView owners(@PathVariable String area, OwnerForm form, @ModelAttribute("frame") PageFrame frame, Locale locale) {
        Member member = access.keeperOrCompilerOf(area);
        String contact = form.contatto() == null ? "" : form.contatto().strip();
        if (!AreaDesk.INTERESTS.contains(form.interesse()) || contact.length() > LONGEST_CONTACT) {
            return refused(area, "dato", HttpStatus.BAD_REQUEST, locale);
        }
        try {
            desk.note(area, new AreaDesk.Restricted(form.interesse(), contact.isEmpty() ? null : contact, form.revisione()), member);
            return new ModelAndView("redirect:" + frame.to(page(area) + "?esito=salvata"));
        } catch (RegisterRefusal refusal) {
            return refused(area, refusal.getMessage(), HttpStatus.CONFLICT, locale);
        }
    }

    @PostMapping("/asco")
    ModelAndView link(@PathVariable String area, SiteForm form, @ModelAttribute("frame") PageFrame frame, Locale locale) {
        Member keeper = access.keeper();
        access.known(area);
        Optional<LocalDate> checkedOn = RegisterDay.past(form.verificata());
        String site = form.sito() == null ? "" : form.sito().strip();
        if (!site.matches(SITE) || checkedOn.isEmpty()) {
            return refused(area, "dato", HttpStatus.BAD_REQUEST, locale);
        }
        desk.link(area, site, checkedOn.get(), keeper);
        return new ModelAndView("redirect:" + frame.to(page(area) + "?esito=salvata"));
    }

    @PostMapping("/asco/togli")
    String unlink(@PathVariable String area, SiteForm form, @ModelAttribute("frame") PageFrame frame) {
        Member keeper = access.keeper();
        desk.unlink(access.known(area), String.valueOf(form.sito()), keeper);
        return "redirect:" + frame.to(page(area) + "?esito=salvata");
    }

    private ModelAndView refused(String area, String outcome, HttpStatus status, Locale locale) {
        ModelAndView page = show(area, outcome, locale);
        page.setStatus(status);
        return page;
    }

    private ModelAndView show(String area, String outcome, Locale locale) {
        Member member = access.member();
        String name = access.name(area).orElseThrow();
        boolean compiles = RegisterAccess.compiles(member) && access.municipalities(area).contains(member.organisation().municipality());
        ModelAndView page = new ModelAndView("register/area");
        page.addObject("outcome", outcomes.of(outcome, locale));
        page.addObject("id", area);
        page.addObject("name", name);
        page.addObject("keeper", member.has(Role.REGISTER_KEEPER));
        page.addObject("compiles", compiles);
        page.addObject("sheet", sheets.of(area, locale));
        page.addObject("owners", desk.restricted(area));
        page.addObject("interests", AreaDesk.INTERESTS);
        page.addObject("open", proposals.openFor(area).orElse(null));
        page.addObject("today", RegisterDay.today().toString());
        page.addObject("crumbs", List.of(new Crumb(messages.getMessage("register.title", null, locale), RegisterConfiguration.PATH), Crumb.here(name)));
        return page;
    }

    private static String page(String area) {
        return "/registro/aree/" + area;
    }
}
