package it.torinometropoli.gis.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import it.torinometropoli.gis.audit.AuditEntry;
import it.torinometropoli.gis.audit.AuditTrail;
import it.torinometropoli.gis.site.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Where a browser goes after it has tried to sign in. */
@Component
class SignInOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Map<String, String> PROVIDER_ERRORS = Map.of(ProviderAccounts.UNKNOWN, "sconosciuta", ProviderAccounts.NO_ADDRESS,
            "senza-indirizzo", ProviderAccounts.TAKEN, "indirizzo-occupato", ProviderAccounts.CLOSED, "chiusa");

    private final AuditTrail audit;

    SignInOutcome(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        long account = authentication instanceof MemberAuthentication local ? local.getPrincipal().accountId()
                : ((ProviderMember) authentication.getPrincipal()).accountId();
        audit.record(AuditEntry.of(account, "account.signIn", "account:" + account,
                Map.of("by", authentication instanceof MemberAuthentication ? "password" : "provider")));
        response.sendRedirect(inLanguage(request, SignInEntryPoint.target(request.getParameter(SignInEntryPoint.BACK))));
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        String back = request.getParameter(SignInEntryPoint.BACK);
        response.sendRedirect(inLanguage(request, SignInEntryPoint.PAGE + "?esito=" + outcome(refusal)
                + (back == null ? "" : "&" + SignInEntryPoint.BACK + "=" + UriUtils.encode(back, StandardCharsets.UTF_8))));
    }

    private static String outcome(AuthenticationException refusal) {
        if (refusal instanceof OAuth2AuthenticationException fromProvider) {
            return PROVIDER_ERRORS.getOrDefault(fromProvider.getError().getErrorCode(), "fornitore");
        }
        return refusal instanceof LockedException ? "troppi" : "rifiutata";
    }

    private static String inLanguage(HttpServletRequest request, String path) {
        return PageFrame.of(request, Locale.forLanguageTag(String.valueOf(request.getParameter("lang")))).to(path);
    }
}
