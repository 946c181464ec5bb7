package it.torinometropoli.gis.maptools;

import java.util.Locale;

import it.torinometropoli.gis.portal.MapSettings;
import it.torinometropoli.gis.site.ClientTexts;
import it.torinometropoli.gis.site.SitePage;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The map without the frame of the site, for pages of others; its address is that of the map page but for the path. */
@SitePage
class EmbeddedMapController {

    private final ClientTexts texts;
    private final MapSettings settings;

    EmbeddedMapController(ClientTexts texts, MapSettings settings) {
        this.texts = texts;
        this.settings = settings;
    }

    @GetMapping("/incorpora")
    String map(Locale locale, Model model) {
        model.addAttribute("clientTexts", texts.json(locale));
        model.addAttribute("mapSettings", settings.json(locale));
        return "maptools/embed";
    }
}
