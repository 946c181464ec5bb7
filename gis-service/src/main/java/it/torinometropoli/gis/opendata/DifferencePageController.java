package it.torinometropoli.gis.opendata;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.ows.ServiceAddress;
import it.torinometropoli.gis.register.RegisterDay;
import it.torinometropoli.gis.site.Crumb;
import it.torinometropoli.gis.site.SitePage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page on which people choose the two days between which they want to know what changed. */
@SitePage
@RequestMapping(DifferenceController.PATH)
class DifferencePageController {

    private final DifferenceRequests requests;
    private final Catalog catalog;
    private final ServiceAddress addresses;
    private final MessageSource messages;

    DifferencePageController(DifferenceRequests requests, Catalog catalog, ServiceAddress addresses, MessageSource messages) {
        this.requests = requests;
        this.catalog = catalog;
        this.addresses = addresses;
        this.messages = messages;
    }

    /** What the form sends. */
    record Form(String layer, String since, String until, String formato) {

        private boolean sent() {
            return layer != null && since != null;
        }

        /** The last day, null when the field was left empty. */
        private String last() {
            return until == null || until.isBlank() ? null : until;
        }

        private String file() {
            String ending = "csv".equals(formato) ? ".csv" : ".geojson";
            return DifferenceController.PATH + "/" + layer + ending + "?since=" + since + (last() == null ? "" : "&until=" + last());
        }
    }

    /** The page; with a layer and two days that are known the way to the file, otherwise with what is wrong. */
    @GetMapping
    String page(Form form, HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        if (form.sent()) {
            try {
                requests.read(form.layer(), form.since(), form.last());
                return "redirect:" + form.file();
            } catch (DifferenceProblem problem) {
                response.setStatus(problem.status().value());
                model.addAttribute("problem", problem.advice(messages, locale));
                model.addAttribute("wrong", problem.parameter());
            }
        }
        String root = addresses.root(request);
        Map<String, String> titles = catalog.layers().stream().collect(Collectors.toMap(Layer::name, layer -> layer.title().in(locale)));
        model.addAttribute("crumbs", List.of(new Crumb(messages.getMessage("opendata.title", null, locale), "/dati"),
                Crumb.here(messages.getMessage("opendata.differences", null, locale))));
        model.addAttribute("offers", requests.offers(root + DifferenceController.PATH));
        model.addAttribute("titles", titles);
        model.addAttribute("form", form);
        model.addAttribute("today", RegisterDay.today());
        return "opendata/differences";
    }
}
