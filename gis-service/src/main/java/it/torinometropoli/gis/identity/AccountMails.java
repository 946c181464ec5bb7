package it.torinometropoli.gis.identity;

import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.identity.AccountTokens.Purpose;
import it.torinometropoli.gis.outbox.OutgoingMail;
import it.torinometropoli.gis.outbox.Outbox;
import it.torinometropoli.gis.outbox.SiteAddress;
import org.springframework.stereotype.Component;

/** The mails by which people come to choose a password, each with a new token. For a transaction of the caller. */
@Component
class AccountMails {

    private final AccountTokens tokens;
    private final Outbox outbox;
    private final SiteAddress site;

    AccountMails(AccountTokens tokens, Outbox outbox, SiteAddress site) {
        this.tokens = tokens;
        this.outbox = outbox;
        this.site = site;
    }

    /** Invites somebody who has an account without a password; the address that the mail leads to. */
    String invite(Member member) {
        String address = site.of("/invito/" + tokens.issue(Purpose.INVITATION, member.accountId()));
        outbox.send(new OutgoingMail(member.email(), "invitation", List.of(member.name(), member.organisation().name(), address)));
        return address;
    }

    /** Lets somebody choose another password. */
    void newPassword(Member member, Locale locale) {
        String address = site.of("/password/" + tokens.issue(Purpose.NEW_PASSWORD, member.accountId()));
        outbox.send(new OutgoingMail(member.email(), "new_password", List.of(address), locale));
    }
}
