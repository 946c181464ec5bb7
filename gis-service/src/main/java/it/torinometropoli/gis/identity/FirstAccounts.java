package it.torinometropoli.gis.identity;

import it.torinometropoli.gis.identity.AccountTokens.Purpose;
import it.torinometropoli.gis.outbox.SiteAddress;
import it.torinometropoli.gis.settings.Demonstration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How the first person comes in: in a demonstration, by the settings, or by an address in the log. */
@Component
public class FirstAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAccounts.class);

    private final AdministratorSettings settings;
    private final Demonstration demonstration;
    private final DemoAccounts demo;
    private final FirstAdministrator first;
    private final AccountTokens tokens;
    private final SiteAddress site;

    FirstAccounts(AdministratorSettings settings, Demonstration demonstration, DemoAccounts demo, FirstAdministrator first, AccountTokens tokens,
            SiteAddress site) {
        this.settings = settings;
        this.demonstration = demonstration;
        this.demo = demo;
        this.first = first;
        this.tokens = tokens;
        this.site = site;
    }

    /**
     * Makes the accounts that the settings ask for.
     *
     * @throws RuntimeException that says so when a demonstration is asked for on a database that people use, or the settings name no address or
     *         a password that is none
     */
    public void make() {
        if (demonstration.demo()) {
            demo.make();
        } else if (!settings.email().isBlank() && first.missing()) {
            String email = PersonFields.address(settings.email());
            if (PersonFields.addressProblem(email).isPresent() || PasswordRules.problem(settings.password(), email).isPresent()) {
                throw new AdministratorRefusedException();
            }
            first.make(email, email, settings.password());
        }
    }

    /** Tells whoever reads the log how to make the first administrator, once requests are answered. */
    @EventListener(ApplicationReadyEvent.class)
    void tellHow() {
        if (!demonstration.demo() && first.missing()) {
            LOG.info("There is no administrator yet. Whoever opens {} makes the first, once and within a day",
                    site.of("/invito/" + tokens.issue(Purpose.FIRST_ADMINISTRATOR, null)));
        }
    }
}
