package it.torinometropoli.gis.proposal;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.audit.AuditEntry;
import it.torinometropoli.gis.audit.AuditTrail;
import it.torinometropoli.gis.identity.Member;
import it.torinometropoli.gis.identity.PersonalData;
import org.springframework.stereotype.Component;

/**
 * The contact data that people have written into proposals, or that name them. Whoever deletes the account takes along those of proposals that are over;
 * the others are needed to answer the proposer (GDPR, article 17, 3 b) and go some time after the end.
 */
@Component
class ProposalContacts implements PersonalData {

    private final ContactTable contacts;
    private final AuditTrail trail;

    ProposalContacts(ContactTable contacts, AuditTrail trail) {
        this.contacts = contacts;
        this.trail = trail;
    }

    @Override
    public String name() {
        return "proposal_contacts";
    }

    @Override
    public Object export(Member member) {
        return of(member).stream().map(ProposalContacts::document).toList();
    }

    @Override
    public void forget(Member member) {
        OffsetDateTime anyTime = OffsetDateTime.now(ZoneOffset.UTC).plusDays(1);
        of(member).stream().filter(one -> contacts.remove(one.proposal(), anyTime)).forEach(one -> trail.record(new AuditEntry(member.accountId(),
                "proposal.contacts_removed", "proposal:" + one.proposal(), one.version(), Map.of("reason", "account"))));
    }

    private List<ContactTable.Contacts> of(Member member) {
        return contacts.of(member.organisation().id(), member.accountId(), member.email());
    }

    private static Map<String, Object> document(ContactTable.Contacts one) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("proposal", one.proposal());
        document.put("number", one.number());
        document.put("state", one.state());
        document.putAll(one.contacts());
        return document;
    }
}
