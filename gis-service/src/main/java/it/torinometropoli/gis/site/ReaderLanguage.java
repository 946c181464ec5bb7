package it.torinometropoli.gis.site;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.LocaleResolver;

/** The language of the reader: the parameter {@code lang}, else the first offered one that the browser accepts, else Italian. */
public final class ReaderLanguage implements LocaleResolver {

    /** The request parameter that decides. */
    public static final String PARAMETER = "lang";

    /** What is offered, the default first. */
    public static final List<Locale> OFFERED = List.of(Locale.ITALIAN, Locale.ENGLISH);

    /** Whether a value of the parameter names a language that is offered; true without the parameter. */
    public static boolean offers(String asked) {
        return asked == null || OFFERED.stream().anyMatch(offered -> offered.getLanguage().equals(asked));
    }

    /** The codes of what is offered, for messages. */
    public static String codes() {
        return String.join(", ", OFFERED.stream().map(Locale::getLanguage).toList());
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String asked = request.getParameter(PARAMETER);
        return OFFERED.stream().filter(offered -> offered.getLanguage().equals(asked)).findFirst().orElseGet(() -> accepted(request));
    }

    /** Not possible: the address alone decides, so that it opens the same page for everyone. */
    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        throw new UnsupportedOperationException("The language is chosen with the parameter " + PARAMETER);
    }

    private static Locale accepted(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return OFFERED.get(0);
        }
        List<Locale.LanguageRange> ranges = Collections.list(request.getLocales()).stream()
                .map(locale -> new Locale.LanguageRange(locale.toLanguageTag())).toList();
        Locale best = Locale.lookup(ranges, OFFERED);
        return best == null ? OFFERED.get(0) : best;
    }
}
