package it.torinometropoli.gis.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import it.torinometropoli.gis.site.Crumb;
import it.torinometropoli.gis.site.PageFrame;
import it.torinometropoli.gis.site.PageProblem;
import it.torinometropoli.gis.site.SitePage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages on which administrators keep the accounts. */
@SitePage
@RequestMapping(MembersController.PATH)
class MembersController {

    static final String PATH = "/amministrazione/utenti";

    private final MemberLists lists;
    private final Accounts accounts;
    private final AccountDesk desk;
    private final Organisations organisations;
    private final CurrentMember current;
    private final Outcomes outcomes;
    private final MessageSource messages;
    private final boolean mails;

    MembersController(MemberLists lists, Accounts accounts, AccountDesk desk, Organisations organisations, CurrentMember current,
            Outcomes outcomes, MessageSource messages, ObjectProvider<JavaMailSender> mails) {
        this.lists = lists;
        this.accounts = accounts;
        this.desk = desk;
        this.organisations = organisations;
        this.current = current;
        this.outcomes = outcomes;
        this.messages = messages;
        this.mails = mails.getIfAvailable() != null;
    }

    /** What a form says about a person. */
    record Form(String email, String name, Long organisation, Set<Role> roles) {

        private static final Form EMPTY = new Form(null, null, null, null);

        Form {
            email = email == null ? "" : PersonFields.address(email);
            name = name == null ? "" : name.strip();
            roles = roles == null || roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
        }
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int pagina,
            @RequestParam(name = Outcomes.PARAMETER, required = false) String outcome, Model model, Locale locale) {
        model.addAttribute("outcome", outcomes.of(outcome, locale));
        return listPage(q, pagina, Form.EMPTY, model, locale);
    }

    @PostMapping
    String invite(@ModelAttribute("form") Form form, @ModelAttribute("frame") PageFrame frame, Model model, Locale locale) {
        Optional<String> problem = PersonFields.addressProblem(form.email()).or(() -> problem(form));
        if (problem.isEmpty()) {
            try {
                String address = desk.invite(profile(form), current.required().accountId());
                if (mails) {
                    return "redirect:" + frame.to(PATH + "?esito=invitato");
                }
                model.addAttribute("invitation", address);
                return listPage("", 1, Form.EMPTY, model, locale);
            } catch (AccountDesk.Refused refused) {
                problem = Optional.of(refused.getMessage());
            }
        }
        model.addAttribute("problem", problem.get());
        return listPage("", 1, form, model, locale);
    }

    @GetMapping("/{id}")
    String member(@PathVariable long id, @RequestParam(name = Outcomes.PARAMETER, required = false) String outcome, Model model, Locale locale) {
        Account account = account(id);
        model.addAttribute("outcome", outcomes.of(outcome, locale));
        return memberPage(account, form(account), model, locale);
    }

    @PostMapping("/{id}")
    String change(@PathVariable long id, @ModelAttribute("form") Form form, @ModelAttribute("frame") PageFrame frame, Model model, Locale locale) {
        Account account = account(id);
        return acted(account, form, "salvato", () -> {
            problem(form).ifPresent(key -> {
                throw new AccountDesk.Refused(key);
            });
            desk.change(id, profile(form), current.required().accountId());
        }, new View(frame, model, locale));
    }

    @PostMapping("/{id}/invito")
    String inviteAgain(@PathVariable long id, @ModelAttribute("frame") PageFrame frame, Model model, Locale locale) {
        Account account = account(id);
        return acted(account, form(account), "invitato", () -> {
            String address = desk.inviteAgain(id, current.required().accountId());
            if (!mails) {
                model.addAttribute("invitation", address);
            }
        }, new View(frame, model, locale));
    }

    @PostMapping("/{id}/stato")
    String setState(@PathVariable long id, @RequestParam AccountState stato, @ModelAttribute("frame") PageFrame frame, Model model, Locale locale) {
        if (stato != AccountState.ACTIVE && stato != AccountState.DISABLED) {
            throw PageProblem.badParameter("stato", stato.name(), AccountState.ACTIVE + ", " + AccountState.DISABLED);
        }
        Account account = account(id);
        return acted(account, form(account), "salvato", () -> desk.setState(id, stato, current.required().accountId()),
                new View(frame, model, locale));
    }

    @PostMapping("/{id}/elimina")
    String delete(@PathVariable long id, @ModelAttribute("frame") PageFrame frame, Model model, Locale locale) {
        Account account = account(id);
        try {
            desk.delete(id, current.required().accountId());
            return "redirect:" + frame.to(PATH + "?esito=eliminato");
        } catch (AccountDesk.Refused refused) {
            model.addAttribute("problem", refused.getMessage());
            return memberPage(account, form(account), model, locale);
        }
    }

    private record View(PageFrame frame, Model model, Locale locale) {
    }

    private String acted(Account account, Form form, String outcome, Runnable act, View view) {
        try {
            act.run();
        } catch (AccountDesk.Refused refused) {
            view.model().addAttribute("problem", refused.getMessage());
            return memberPage(account, form, view.model(), view.locale());
        }
        return view.model().containsAttribute("invitation") ? memberPage(account(account.id()), form, view.model(), view.locale())
                : "redirect:" + view.frame().to(PATH + "/" + account.id() + "?esito=" + outcome);
    }

    private String listPage(String words, int number, Form form, Model model, Locale locale) {
        model.addAttribute("q", words);
        model.addAttribute("part", lists.accounts(words, number));
        choices(form, model);
        model.addAttribute("crumbs", List.of(Crumb.here(messages.getMessage("identity.members", null, locale))));
        return "identity/members";
    }

    private String memberPage(Account account, Form form, Model model, Locale locale) {
        model.addAttribute("account", account);
        choices(form, model);
        model.addAttribute("crumbs", List.of(new Crumb(messages.getMessage("identity.members", null, locale), PATH),
                Crumb.here(account.member().name())));
        return "identity/member";
    }

    private void choices(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("organisations", organisations.all());
        model.addAttribute("roles", Role.values());
        model.addAttribute("mails", mails);
    }

    private Optional<String> problem(Form form) {
        if (form.organisation() == null || organisations.byId(form.organisation()).isEmpty()) {
            return Optional.of("identity.problem.organisation");
        }
        return PersonFields.nameProblem(form.name()).or(() -> form.roles().isEmpty() ? Optional.of("identity.problem.roles") : Optional.empty());
    }

    private static Accounts.Profile profile(Form form) {
        return new Accounts.Profile(form.email(), form.name(), form.organisation(), form.roles());
    }

    private static Form form(Account account) {
        Member member = account.member();
        return new Form(member.email(), member.name(), member.organisation().id(), member.roles());
    }

    private Account account(long id) {
        return accounts.byId(id).orElseThrow(() -> PageProblem.notThere("identity.problem.account", String.valueOf(id)));
    }
}
