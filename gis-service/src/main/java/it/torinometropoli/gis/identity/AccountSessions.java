package it.torinometropoli.gis.identity;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions of an account, on whatever instance they were begun. */
@Component
class AccountSessions {

    static final String ACCOUNT = "account";
    static final String SIGNED_IN_AT = "signedInAt";
    static final String BROWSER = "browser";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    AccountSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /**
     * A session as its owner sees it.
     *
     * @param handle what it is named by; not what the cookie holds
     * @param browser what the browser calls itself, as it said
     * @param current whether it is the one that asks
     */
    record Begun(String handle, String browser, Instant signedInAt, Instant lastUsedAt, boolean current) {
    }

    /**
     * The sessions, the latest used first.
     *
     * @param current id of the session that asks
     */
    List<Begun> of(long account, String current) {
        return found(account).entrySet().stream().filter(entry -> !entry.getValue().isExpired()).map(entry -> begun(entry, current))
                .sorted(Comparator.comparing(Begun::lastUsedAt).reversed()).toList();
    }

    /** Ends one session; nothing happens when there is no such. */
    void end(long account, String handle) {
        found(account).keySet().stream().filter(id -> handle(id).equals(handle)).forEach(sessions::deleteById);
    }

    /** Ends all sessions but the one that asks. */
    void endOthers(long account, String current) {
        found(account).keySet().stream().filter(id -> !id.equals(current)).forEach(sessions::deleteById);
    }

    /** Ends all sessions. */
    void endAll(long account) {
        found(account).keySet().forEach(sessions::deleteById);
    }

    private Map<String, ? extends Session> found(long account) {
        return sessions.findByPrincipalName(String.valueOf(account));
    }

    private static Begun begun(Map.Entry<String, ? extends Session> entry, String current) {
        Session session = entry.getValue();
        Instant signedIn = Optional.<Long>ofNullable(session.getAttribute(SIGNED_IN_AT)).map(Instant::ofEpochMilli).orElse(session.getCreationTime());
        return new Begun(handle(entry.getKey()), session.getAttribute(BROWSER), signedIn, session.getLastAccessedTime(),
                entry.getKey().equals(current));
    }

    private static String handle(String id) {
        return Secret.of(id).hash();
    }
}
