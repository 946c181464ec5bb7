package it.torinometropoli.gis.identity;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The paths of the restricted area, told from all others by their first segment: one look-up for every public request. */
final class WorkflowPaths implements RequestMatcher {

    private static final Set<String> FIRST_SEGMENTS = Set.of("accedi", "esci", "invito", "password", "password-dimenticata", "account",
            "amministrazione", "proposte", "istruttoria", "registro", "oauth2", "login");

    @Override
    public boolean matches(HttpServletRequest request) {
        return contain(request.getServletPath());
    }

    /** Whether a path, without its query, is one of them. */
    static boolean contain(String path) {
        int end = path.indexOf('/', 1);
        return path.startsWith("/") && FIRST_SEGMENTS.contains(path.substring(1, end < 0 ? path.length() : end));
    }
}
