package it.torinometropoli.gis.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps in a session whose it is, and nothing else: who that is and what they may do is read anew for every request, so that a role taken away or an
 * account closed holds at once, on every instance.
 */
@Component
class SessionAccounts implements SecurityContextRepository {

    private static final int LONGEST_BROWSER = 200;

    private final StoredMembers members;
    private final Duration longest;

    SessionAccounts(StoredMembers members, IdentitySettings settings) {
        this.members = members;
        this.longest = settings.sessionLongest();
    }

    @Override
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        return member(exchange.getRequest()).<SecurityContext>map(member -> new SecurityContextImpl(new MemberAuthentication(member)))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Long account = account(context.getAuthentication());
        if (account == null) {
            return;
        }
        HttpSession session = request.getSession();
        String browser = request.getHeader("User-Agent");
        session.setAttribute(AccountSessions.ACCOUNT, account);
        session.setAttribute(AccountSessions.SIGNED_IN_AT, System.currentTimeMillis());
        session.setAttribute(AccountSessions.BROWSER, browser == null ? "" : browser.substring(0, Math.min(browser.length(), LONGEST_BROWSER)));
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, account.toString());
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return account(request.getSession(false)).isPresent();
    }

    private Optional<Member> member(HttpServletRequest request) {
        return account(request.getSession(false)).flatMap(members::active);
    }

    private Optional<Long> account(HttpSession session) {
        if (session == null || !(session.getAttribute(AccountSessions.ACCOUNT) instanceof Long account)
                || !(session.getAttribute(AccountSessions.SIGNED_IN_AT) instanceof Long since)) {
            return Optional.empty();
        }
        return Instant.ofEpochMilli(since).plus(longest).isAfter(Instant.now()) ? Optional.of(account) : Optional.empty();
    }

    private static Long account(Authentication authentication) {
        if (authentication instanceof MemberAuthentication member) {
            return member.getPrincipal().accountId();
        }
        return authentication != null && authentication.getPrincipal() instanceof ProviderMember member ? member.accountId() : null;
    }
}
