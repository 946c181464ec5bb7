package it.torinometropoli.gis.site;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** What the frame of a page needs to know of the request: the page's own address and language. */
public final class PageFrame {

    private final HttpServletRequest request;
    private final String path;
    private final Locale locale;

    private PageFrame(HttpServletRequest request, String path, Locale locale) {
        this.request = request;
        this.path = path;
        this.locale = locale;
    }

    /** The frame of the page that a request asks for, in a language of {@link ReaderLanguage#OFFERED}. */
    public static PageFrame of(HttpServletRequest request, Locale locale) {
        return of(request, request.getRequestURI(), locale);
    }

    /** The same for a request that was passed on from another path. */
    static PageFrame of(HttpServletRequest request, String path, Locale locale) {
        return new PageFrame(request, path, locale);
    }

    /**
     * The page in one of the languages offered.
     *
     * @param code ISO 639 code
     * @param href address of the same page in this language, relative to the service
     * @param current whether the page is in this language
     */
    public record Language(String code, String href, boolean current) {
    }

    /** The page in each language. */
    public List<Language> languages() {
        return ReaderLanguage.OFFERED.stream().map(offered -> new Language(offered.getLanguage(), in(offered), offered.equals(locale))).toList();
    }

    /** The path of the page, for example {@code /piano}. */
    public String path() {
        return path;
    }

    /** Whether the page is a section of the site or below it, to mark it in the navigation. */
    public boolean within(String section) {
        return path().equals(section) || path().startsWith(section + "/");
    }

    /**
     * The address of another page in the language that the reader has chosen, when the reader has chosen one.
     *
     * @param path path and query, encoded, relative to the service
     */
    public String to(String path) {
        if (request.getParameter(ReaderLanguage.PARAMETER) == null) {
            return path;
        }
        return UriComponentsBuilder.fromUriString(path).replaceQueryParam(ReaderLanguage.PARAMETER, locale.getLanguage()).build().toUriString();
    }

    private String in(Locale language) {
        return path + "?" + ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam(ReaderLanguage.PARAMETER, language.getLanguage()).build().getQuery();
    }
}
