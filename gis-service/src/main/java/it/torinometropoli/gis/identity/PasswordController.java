package it.torinometropoli.gis.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import it.torinometropoli.gis.identity.AccountTokens.Meaning;
import it.torinometropoli.gis.identity.AccountTokens.Purpose;
import it.torinometropoli.gis.site.Crumb;
import it.torinometropoli.gis.site.PageFrame;
import it.torinometropoli.gis.site.PageProblem;
import it.torinometropoli.gis.site.SitePage;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where tokens lead: an invitation, a new password, the first administrator. Looking at the page does not use a token up, sending the form does. */
@SitePage
class PasswordController {

    private static final String VIEW = "identity/choose-password";
    private static final String TOKEN = "[A-Za-z0-9_-]{1,100}";

    private final AccountTokens tokens;
    private final Accounts accounts;
    private final AccountDesk desk;
    private final FirstAdministrator first;
    private final PasswordHashes hashes;
    private final MessageSource messages;

    PasswordController(AccountTokens tokens, Accounts accounts, AccountDesk desk, FirstAdministrator first, PasswordHashes hashes,
            MessageSource messages) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.desk = desk;
        this.first = first;
        this.hashes = hashes;
        this.messages = messages;
    }

    @GetMapping("/invito/{token}")
    String invitation(@PathVariable String token, Model model, Locale locale) {
        Meaning meaning = meaning(token);
        Form form = owner(meaning).map(member -> new Form(member.email(), member.name(), "")).orElseGet(() -> new Form("", "", ""));
        return show(meaning, form, null, model, locale);
    }

    @GetMapping("/password/{token}")
    String newPassword(@PathVariable String token, Model model, Locale locale) {
        return invitation(token, model, locale);
    }

    /** What the form holds; address and name only where they are asked for. */
    record Form(String email, String name, String password) {

        Form {
            email = email == null ? "" : PersonFields.address(email);
            name = name == null ? "" : name.strip();
            password = password == null ? "" : password;
        }
    }

    @PostMapping({"/invito/{token}", "/password/{token}"})
    String choose(@PathVariable String token, @ModelAttribute("form") Form form, @ModelAttribute("frame") PageFrame frame, Model model,
            Locale locale) {
        Meaning meaning = meaning(token);
        Optional<String> problem = problem(meaning, form);
        if (problem.isPresent()) {
            return show(meaning, form, problem.get(), model, locale);
        }
        boolean chosen;
        if (meaning.purpose() == Purpose.FIRST_ADMINISTRATOR) {
            chosen = first.make(form.email(), form.name(), form.password());
        } else {
            if (meaning.purpose() == Purpose.INVITATION) {
                accounts.rename(meaning.account(), form.name());
                accounts.setLanguage(meaning.account(), locale.getLanguage());
            }
            chosen = desk.choosePassword(token, meaning.account(), hashes.hash(form.password()));
        }
        if (!chosen) {
            throw gone();
        }
        return "redirect:" + frame.to("/accedi?esito=password-scelta");
    }

    private Optional<String> problem(Meaning meaning, Form form) {
        Optional<String> address = meaning.purpose() == Purpose.FIRST_ADMINISTRATOR ? PersonFields.addressProblem(form.email()) : Optional.empty();
        Optional<String> name = meaning.purpose() == Purpose.NEW_PASSWORD ? Optional.empty() : PersonFields.nameProblem(form.name());
        String email = owner(meaning).map(Member::email).orElse(form.email());
        return address.or(() -> name).or(() -> PasswordRules.problem(form.password(), email, form.name()));
    }

    private String show(Meaning meaning, Form form, String problem, Model model, Locale locale) {
        String title = "identity.choose." + meaning.purpose();
        model.addAttribute("purpose", meaning.purpose().name());
        model.addAttribute("owner", owner(meaning).orElse(null));
        model.addAttribute("form", form);
        model.addAttribute("problem", problem);
        model.addAttribute("least", PasswordRules.LEAST);
        model.addAttribute("crumbs", List.of(Crumb.here(messages.getMessage(title, null, locale))));
        return VIEW;
    }

    private Optional<Member> owner(Meaning meaning) {
        return Optional.ofNullable(meaning.account()).flatMap(accounts::byId).map(Account::member);
    }

    private Meaning meaning(String token) {
        return Optional.of(token).filter(text -> text.matches(TOKEN)).flatMap(tokens::meaning).orElseThrow(PasswordController::gone);
    }

    private static PageProblem gone() {
        return PageProblem.notThere("identity.problem.token");
    }
}
