package it.torinometropoli.gis.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import it.torinometropoli.gis.site.ReaderLanguage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.util.UriUtils;

/** Leads a browser that asks for a page to the sign-in page and back; answers everything else with 401. */
final class SignInEntryPoint implements AuthenticationEntryPoint {

    static final String PAGE = "/accedi";
    static final String BACK = "torna";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal) throws IOException {
        String accept = request.getHeader("Accept");
        if (accept == null || !accept.contains(MediaType.TEXT_HTML_VALUE)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        StringBuilder address = new StringBuilder(PAGE).append('?');
        if (!HttpMethod.GET.matches(request.getMethod())) {
            address.append(Outcomes.PARAMETER).append("=scaduta&");
        }
        address.append(BACK).append('=').append(UriUtils.encode(back(request), StandardCharsets.UTF_8));
        String language = request.getParameter(ReaderLanguage.PARAMETER);
        if (language != null && ReaderLanguage.offers(language)) {
            address.append('&').append(ReaderLanguage.PARAMETER).append('=').append(language);
        }
        response.sendRedirect(address.toString());
    }

    /** The page that was asked for; of a form that was sent, the page that it stood on. */
    private static String back(HttpServletRequest request) {
        if (HttpMethod.GET.matches(request.getMethod())) {
            return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        }
        String site = request.getScheme() + "://" + request.getHeader("Host");
        String page = request.getHeader("Referer");
        return target(page != null && page.startsWith(site) ? page.substring(site.length()) : null);
    }

    /** Where to go after signing in: back to what was asked for, when that is a page of the restricted area, else to one's own. */
    static String target(String back) {
        return back != null && back.startsWith("/") && !back.startsWith("//") && WorkflowPaths.contain(back.replaceFirst("[?#].*", ""))
                && back.chars().noneMatch(letter -> letter < ' ' || letter == '\\') ? back : "/account";
    }
}
