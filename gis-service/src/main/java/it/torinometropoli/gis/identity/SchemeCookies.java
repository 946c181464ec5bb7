package it.torinometropoli.gis.identity;

import java.util.List;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The cookie of a session. Behind HTTPS its name begins with {@code __Host-}, by which browsers take it from this very host only and never
 * send it without encryption.
 */
final class SchemeCookies implements CookieSerializer {

    static final String SECURE_PREFIX = "__Host-";
    private static final String NAME = "sessione";
    /** Anything else is not looked up. */
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private final CookieSerializer plain = serializer(NAME, false);
    private final CookieSerializer secure = serializer(SECURE_PREFIX + NAME, true);

    @Override
    public void writeCookieValue(CookieValue value) {
        of(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request).stream().filter(ID.asMatchPredicate()).toList();
    }

    private CookieSerializer of(HttpServletRequest request) {
        return request.isSecure() ? secure : plain;
    }

    private static CookieSerializer serializer(String name, boolean encrypted) {
        DefaultCookieSerializer serializer = new DefaultCookieSerializer();
        serializer.setCookieName(name);
        serializer.setCookiePath("/");
        serializer.setUseHttpOnlyCookie(true);
        serializer.setUseSecureCookie(encrypted);
        serializer.setSameSite("Lax");
        return serializer;
    }
}
