package it.torinometropoli.gis.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import it.torinometropoli.gis.site.Crumb;
import it.torinometropoli.gis.site.PageFrame;
import it.torinometropoli.gis.site.SitePage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one's own account. */
@SitePage
@RequestMapping("/account")
class AccountController {

    private static final int LONGEST_LABEL = 60;

    private final CurrentMember current;
    private final Accounts accounts;
    private final OwnAccount own;
    private final AccountSessions sessions;
    private final ApplicationPasswords passwords;
    private final Outcomes outcomes;
    private final MessageSource messages;

    AccountController(CurrentMember current, Accounts accounts, OwnAccount own, AccountSessions sessions, ApplicationPasswords passwords,
            Outcomes outcomes, MessageSource messages) {
        this.current = current;
        this.accounts = accounts;
        this.own = own;
        this.sessions = sessions;
        this.passwords = passwords;
        this.outcomes = outcomes;
        this.messages = messages;
    }

    @GetMapping
    String show(@RequestParam(name = Outcomes.PARAMETER, required = false) String outcome, HttpSession session, Model model, Locale locale) {
        model.addAttribute("outcome", outcomes.of(outcome, locale));
        return page(session, model, locale);
    }

    @PostMapping("/nome")
    String rename(@RequestParam String name, @ModelAttribute("frame") PageFrame frame, HttpSession session, Model model, Locale locale) {
        return after(own.rename(current.required(), name.strip()), "salvato", frame, session, model, locale);
    }

    @PostMapping("/password")
    String changePassword(@RequestParam String old, @RequestParam String password, @ModelAttribute("frame") PageFrame frame, HttpSession session,
            Model model, Locale locale) {
        Optional<String> problem = own.changePassword(current.required(), old, password);
        if (problem.isEmpty()) {
            sessions.endOthers(current.required().accountId(), session.getId());
        }
        return after(problem, "password-cambiata", frame, session, model, locale);
    }

    @PostMapping("/sessioni/chiudi")
    String endSession(@RequestParam String sessione, @ModelAttribute("frame") PageFrame frame) {
        sessions.end(current.required().accountId(), sessione);
        return "redirect:" + frame.to("/account?esito=sessione-chiusa");
    }

    @PostMapping("/sessioni/chiudi-altre")
    String endOtherSessions(HttpSession session, @ModelAttribute("frame") PageFrame frame) {
        sessions.endOthers(current.required().accountId(), session.getId());
        return "redirect:" + frame.to("/account?esito=sessione-chiusa");
    }

    /** The new password is on the page that answers, and nowhere else. */
    @PostMapping("/password-applicazioni")
    String issue(@RequestParam String label, HttpSession session, Model model, Locale locale) {
        long account = current.required().accountId();
        if (label.isBlank() || label.strip().length() > LONGEST_LABEL || label.chars().anyMatch(Character::isISOControl)) {
            model.addAttribute("problem", "identity.problem.label");
        } else if (passwords.of(account).size() >= ApplicationPasswords.MOST) {
            model.addAttribute("problem", "identity.problem.tooMany");
        } else {
            model.addAttribute("issued", passwords.issue(account, label.strip()));
        }
        return page(session, model, locale);
    }

    @PostMapping("/password-applicazioni/{id}/revoca")
    String revoke(@PathVariable long id, @ModelAttribute("frame") PageFrame frame) {
        passwords.revoke(current.required().accountId(), id);
        return "redirect:" + frame.to("/account?esito=revocata");
    }

    @PostMapping("/elimina")
    String delete(@RequestParam(defaultValue = "") String conferma, @ModelAttribute("frame") PageFrame frame, HttpServletRequest request,
            Model model, Locale locale) {
        Optional<String> problem = own.delete(current.required(), conferma);
        if (problem.isPresent()) {
            model.addAttribute("problem", problem.get());
            return page(request.getSession(), model, locale);
        }
        request.getSession().invalidate();
        return "redirect:" + frame.to("/accedi?esito=eliminato");
    }

    private String after(Optional<String> problem, String outcome, PageFrame frame, HttpSession session, Model model, Locale locale) {
        if (problem.isEmpty()) {
            return "redirect:" + frame.to("/account?esito=" + outcome);
        }
        model.addAttribute("problem", problem.get());
        return page(session, model, locale);
    }

    private String page(HttpSession session, Model model, Locale locale) {
        long id = current.required().accountId();
        model.addAttribute("account", accounts.byId(id).orElseThrow());
        model.addAttribute("sessions", sessions.of(id, session.getId()));
        model.addAttribute("passwords", passwords.of(id));
        model.addAttribute("least", PasswordRules.LEAST);
        model.addAttribute("crumbs", List.of(Crumb.here(messages.getMessage("identity.account", null, locale))));
        return "identity/account";
    }
}
