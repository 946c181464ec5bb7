package it.torinometropoli.gis.portal;

import java.util.Locale;

import it.torinometropoli.gis.site.ClientTexts;
import it.torinometropoli.gis.site.SitePage;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The map page. What it shows is in its address, which the client in the browser reads. */
@SitePage
class MapPageController {

    private final ClientTexts texts;
    private final MapSettings settings;

    MapPageController(ClientTexts texts, MapSettings settings) {
        this.texts = texts;
        this.settings = settings;
    }

    @GetMapping("/")
    String map(Locale locale, Model model) {
        model.addAttribute("clientTexts", texts.json(locale));
        model.addAttribute("mapSettings", settings.json(locale));
        return "map";
    }
}
