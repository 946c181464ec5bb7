package it.torinometropoli.gis.opendata;

import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.ows.ServiceAddress;
import it.torinometropoli.gis.ows.ServiceProvider;
import it.torinometropoli.gis.site.Crumb;
import it.torinometropoli.gis.site.SitePage;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of the data. */
@SitePage
class OpenDataController {

    private final OpenDataOffer offer;
    private final ServiceAddress addresses;
    private final ServiceProvider provider;
    private final MessageSource messages;

    OpenDataController(OpenDataOffer offer, ServiceAddress addresses, ServiceProvider provider, MessageSource messages) {
        this.offer = offer;
        this.addresses = addresses;
        this.provider = provider;
        this.messages = messages;
    }

    @GetMapping("/dati")
    String page(HttpServletRequest request, Locale locale, Model model) {
        String root = addresses.root(request);
        model.addAttribute("crumbs", List.of(Crumb.here(messages.getMessage("opendata.title", null, locale))));
        model.addAttribute("root", root);
        model.addAttribute("connections", Connection.all(root));
        model.addAttribute("datasets", offer.layers(root, locale));
        model.addAttribute("plan", offer.plan(root, locale));
        model.addAttribute("provider", provider);
        model.addAttribute("markup", offer.markup(root, locale));
        return "opendata/data";
    }
}
