package it.torinometropoli.gis.identity;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import it.torinometropoli.gis.audit.AuditEntry;
import it.torinometropoli.gis.audit.AuditTrail;
import it.torinometropoli.gis.site.Crumb;
import it.torinometropoli.gis.site.PageFrame;
import it.torinometropoli.gis.site.SitePage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page on which administrators say what claims of identity providers mean. */
@SitePage
@RequestMapping(ClaimsController.PATH)
class ClaimsController {

    static final String PATH = "/amministrazione/accesso-federato";

    private final ClaimMappings mappings;
    private final IdentityProviders providers;
    private final Organisations organisations;
    private final CurrentMember current;
    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private final MessageSource messages;

    ClaimsController(ClaimMappings mappings, IdentityProviders providers, Organisations organisations, CurrentMember current, AuditTrail audit,
            @Qualifier("workflow") TransactionOperations transaction, MessageSource messages) {
        this.mappings = mappings;
        this.providers = providers;
        this.organisations = organisations;
        this.current = current;
        this.audit = audit;
        this.transaction = transaction;
        this.messages = messages;
    }

    /** What the form says about a row. */
    record Form(String provider, String claim, String claimValue, Long organisation, Role role) {

        private static final String NAME = "[^\\p{Cntrl}]{1,63}";
        private static final String VALUE = "[^\\p{Cntrl}]{1,255}";

        private boolean complete(List<IdentityProviders.Provider> providers) {
            return providers.stream().anyMatch(known -> known.name().equals(provider)) && claim != null && claim.matches(NAME)
                    && claimValue != null && claimValue.matches(VALUE) && organisation != null && role != null;
        }
    }

    @GetMapping
    String list(Model model, Locale locale) {
        model.addAttribute("mappings", mappings.all());
        model.addAttribute("providers", providers.all());
        model.addAttribute("organisations", organisations.all());
        model.addAttribute("roles", Role.values());
        model.addAttribute("crumbs", List.of(Crumb.here(messages.getMessage("identity.claims", null, locale))));
        return "identity/claims";
    }

    @PostMapping
    String add(@ModelAttribute("form") Form form, @ModelAttribute("frame") PageFrame frame, Model model, Locale locale) {
        if (!form.complete(providers.all()) || organisations.byId(form.organisation()).isEmpty()) {
            model.addAttribute("problem", "identity.problem.claim");
            return list(model, locale);
        }
        transaction.executeWithoutResult(status -> {
            mappings.add(new ClaimMappings.Mapping(0, form.provider(), form.claim().strip(), form.claimValue().strip(), form.organisation(), null,
                    form.role()));
            note("claim.add", Map.of("provider", form.provider(), "claim", form.claim().strip(), "value", form.claimValue().strip(),
                    "organisation", String.valueOf(form.organisation()), "role", form.role().name()));
        });
        return "redirect:" + frame.to(PATH);
    }

    @PostMapping("/{id}/elimina")
    String remove(@PathVariable long id, @ModelAttribute("frame") PageFrame frame) {
        transaction.executeWithoutResult(status -> {
            mappings.remove(id);
            note("claim.remove", Map.of("mapping", String.valueOf(id)));
        });
        return "redirect:" + frame.to(PATH);
    }

    private void note(String operation, Map<String, String> details) {
        audit.record(AuditEntry.of(current.required().accountId(), operation, "claims", details));
    }
}
