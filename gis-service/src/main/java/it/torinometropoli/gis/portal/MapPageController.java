package it.torinometropoli.gis.portal;

import java.util.Locale;
import java.util.Optional;

import it.torinometropoli.gis.site.ClientTexts;
import it.torinometropoli.gis.site.SitePage;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The map page. What it shows is in its address, which the client in the browser reads. */
@SitePage
class MapPageController {

    private final ClientTexts texts;
    private final MapSettings settings;
    private final RenewedLink links;

    MapPageController(ClientTexts texts, MapSettings settings, RenewedLink links) {
        this.links = links;
        this.texts = texts;
        this.settings = settings;
    }

    @GetMapping(RenewedLink.MAP)
    String map(@RequestParam MultiValueMap<String, String> query, Locale locale, Model model) {
        Optional<String> renewed = links.of(RenewedLink.MAP, query);
        if (renewed.isPresent()) {
            return "redirect:" + renewed.get();
        }
        model.addAttribute("clientTexts", texts.json(locale));
        model.addAttribute("mapSettings", settings.json(locale));
        return "map";
    }
}
