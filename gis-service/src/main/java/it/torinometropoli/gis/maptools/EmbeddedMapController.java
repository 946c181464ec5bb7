package it.torinometropoli.gis.maptools;

import java.util.Locale;
import java.util.Optional;

import it.torinometropoli.gis.portal.MapSettings;
import it.torinometropoli.gis.portal.RenewedLink;
import it.torinometropoli.gis.site.ClientTexts;
import it.torinometropoli.gis.site.SitePage;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The map without the frame of the site, for pages of others; its address is that of the map page but for the path. */
@SitePage
class EmbeddedMapController {

    private static final String PATH = "/incorpora";

    private final ClientTexts texts;
    private final MapSettings settings;
    private final RenewedLink links;

    EmbeddedMapController(ClientTexts texts, MapSettings settings, RenewedLink links) {
        this.links = links;
        this.texts = texts;
        this.settings = settings;
    }

    @GetMapping(PATH)
    String map(@RequestParam MultiValueMap<String, String> query, Locale locale, Model model) {
        Optional<String> renewed = links.of(PATH, query);
        if (renewed.isPresent()) {
            return "redirect:" + renewed.get();
        }
        model.addAttribute("clientTexts", texts.json(locale));
        model.addAttribute("mapSettings", settings.json(locale));
        return "maptools/embed";
    }
}
