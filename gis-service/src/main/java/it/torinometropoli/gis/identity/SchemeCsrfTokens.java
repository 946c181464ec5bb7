package it.torinometropoli.gis.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * Keeps the token against forged requests in a cookie that scripts cannot read, so that whoever merely looks at the sign-in page leaves no row in
 * the database. Behind HTTPS no other host can set the cookie, as its name begins with {@code __Host-}.
 */
final class SchemeCsrfTokens implements CsrfTokenRepository {

    private static final String NAME = "modulo";

    private final CsrfTokenRepository plain = repository(NAME);
    private final CsrfTokenRepository secure = repository(SchemeCookies.SECURE_PREFIX + NAME);

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(request).generateToken(request);
    }

    @Override
    public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        of(request).saveToken(token, request, response);
    }

    @Override
    public CsrfToken loadToken(HttpServletRequest request) {
        return of(request).loadToken(request);
    }

    private CsrfTokenRepository of(HttpServletRequest request) {
        return request.isSecure() ? secure : plain;
    }

    private static CsrfTokenRepository repository(String name) {
        CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
        repository.setCookieName(name);
        repository.setCookiePath("/");
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return repository;
    }
}
