package it.torinometropoli.gis.identity;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.site.Crumb;
import it.torinometropoli.gis.site.PageFrame;
import it.torinometropoli.gis.site.SitePage;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages for signing in, and for those who have forgotten how. What the form of the first sends is read by Spring Security. */
@SitePage
class SignInController {

    private static final int MOST_REQUESTS = 10;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final IdentityProviders providers;
    private final DemoAccounts demo;
    private final AccountDesk desk;
    private final Outcomes outcomes;
    private final MessageSource messages;
    private final AddressLimit requests = new AddressLimit(MOST_REQUESTS, WINDOW);

    SignInController(IdentityProviders providers, DemoAccounts demo, AccountDesk desk, Outcomes outcomes, MessageSource messages) {
        this.providers = providers;
        this.demo = demo;
        this.desk = desk;
        this.outcomes = outcomes;
        this.messages = messages;
    }

    @GetMapping(SignInEntryPoint.PAGE)
    String signIn(@RequestParam(name = Outcomes.PARAMETER, required = false) String outcome,
            @RequestParam(name = SignInEntryPoint.BACK, required = false) String back, Model model, Locale locale) {
        model.addAttribute("outcome", outcomes.of(outcome, locale));
        model.addAttribute("back", back);
        model.addAttribute("providers", providers.all());
        model.addAttribute("demo", demo.shown());
        model.addAttribute("demoPassword", DemoAccounts.PASSWORD);
        model.addAttribute("crumbs", List.of(Crumb.here(messages.getMessage("identity.signIn", null, locale))));
        return "identity/sign-in";
    }

    @GetMapping("/password-dimenticata")
    String forgotten(@RequestParam(name = Outcomes.PARAMETER, required = false) String outcome, Model model, Locale locale) {
        model.addAttribute("outcome", outcomes.of(outcome, locale));
        model.addAttribute("crumbs", List.of(new Crumb(messages.getMessage("identity.signIn", null, locale), SignInEntryPoint.PAGE),
                Crumb.here(messages.getMessage("identity.forgotten", null, locale))));
        return "identity/forgotten";
    }

    /** The answer is the same whether there is such an account or not. */
    @PostMapping("/password-dimenticata")
    String sendAddress(@RequestParam String email, @ModelAttribute("frame") PageFrame frame, HttpServletRequest request, Locale locale) {
        if (!requests.count(request.getRemoteAddr())) {
            return "redirect:" + frame.to("/password-dimenticata?esito=troppi");
        }
        desk.forgotten(PersonFields.address(email), locale);
        return "redirect:" + frame.to("/password-dimenticata?esito=spedita");
    }
}
