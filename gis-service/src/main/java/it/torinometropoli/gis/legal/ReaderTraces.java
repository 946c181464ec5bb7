package it.torinometropoli.gis.legal;

import java.time.Duration;
import java.util.List;

import it.torinometropoli.gis.portal.BaseMaps;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What remains of a reader's visit, as the service is configured: in a log of its web server, and with others. */
@Component
class ReaderTraces {

    private final boolean logged;
    private final int daysOfLog;
    private final long daysOfContacts;
    private final BaseMaps baseMaps;

    ReaderTraces(@Value("${server.tomcat.accesslog.enabled:false}") boolean logged,
            @Value("${server.tomcat.accesslog.max-days:-1}") int daysOfLog,
            @Value("${gis.proposal.contacts-kept:365d}") Duration contactsKept, BaseMaps baseMaps) {
        this.logged = logged;
        this.daysOfLog = daysOfLog;
        this.daysOfContacts = contactsKept.toDays();
        this.baseMaps = baseMaps;
    }

    /** Whether the service itself notes who asked for what. */
    public boolean logged() {
        return logged;
    }

    /** After how many days that is deleted; negative when it never is. */
    public int daysOfLog() {
        return daysOfLog;
    }

    /** How many days after the end of a proposal the contact data in it are removed. */
    public long daysOfContacts() {
        return daysOfContacts;
    }

    /** The hosts that browsers ask for pictures of base maps, once readers choose them. */
    public List<String> otherHosts() {
        return baseMaps.origins();
    }
}
