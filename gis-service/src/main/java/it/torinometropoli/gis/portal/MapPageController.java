package it.torinometropoli.gis.portal;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The map page. What it shows is in its address, which the client in the browser reads. */
@Controller
class MapPageController {

    private final ClientTexts texts;

    MapPageController(ClientTexts texts) {
        this.texts = texts;
    }

    /**
     * The page in one of the languages offered.
     *
     * @param code ISO 639 code
     * @param href address of the same page in this language
     * @param current whether the page is in this language
     */
    record Language(String code, String href, boolean current) {
    }

    @GetMapping("/")
    String map(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        model.addAttribute("clientTexts", texts.json(locale));
        model.addAttribute("languages", languages(request, locale));
        return "map";
    }

    private static List<Language> languages(HttpServletRequest request, Locale locale) {
        return ReaderLanguage.OFFERED.stream().map(offered -> new Language(offered.getLanguage(),
                "/?" + ServletUriComponentsBuilder.fromRequest(request).replaceQueryParam(ReaderLanguage.PARAMETER, offered.getLanguage())
                        .build().getQuery(),
                offered.equals(locale))).toList();
    }
}
