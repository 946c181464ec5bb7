package it.torinometropoli.gis.territory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import it.torinometropoli.gis.site.Crumb;
import it.torinometropoli.gis.site.PageFrame;
import it.torinometropoli.gis.site.SitePage;
import it.torinometropoli.gis.territory.TerritoryPart.Zone;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /zone} and {@code /zone/{n}}: the homogeneous zones side by side, and the plan in each. A zone's name leads there too. */
@SitePage
class ZonePages {

    private static final int MOST_SUGGESTED = 12;

    private final TerritoryParts parts;
    private final TerritoryShapes shapes;
    private final PartRows rows;
    private final PlanHerePages pages;
    private final PlaceLayers layers;
    private final MessageSource messages;

    ZonePages(TerritoryParts parts, TerritoryShapes shapes, PartRows rows, PlanHerePages pages, PlaceLayers layers, MessageSource messages) {
        this.parts = parts;
        this.shapes = shapes;
        this.rows = rows;
        this.pages = pages;
        this.layers = layers;
        this.messages = messages;
    }

    @GetMapping("/zone")
    ModelAndView list(Locale locale) {
        ModelAndView page = new ModelAndView("territory/zones");
        page.addObject("rows", rows.ofZones(parts.zones(locale)));
        page.addObject("layers", layers.all());
        page.addObject("crumbs", List.of(municipalities(locale), Crumb.here(text("territory.zones", locale))));
        return page;
    }

    @GetMapping("/zone/{key}")
    ModelAndView zone(@PathVariable String key, @RequestParam(name = "azione", required = false) String action,
            @ModelAttribute("frame") PageFrame frame, Locale locale) {
        List<Zone> all = parts.zones(locale);
        Optional<Zone> found = all.stream().filter(zone -> zone.key().equals(key)).findFirst();
        if (found.isPresent()) {
            return page(found.get(), all, action, locale);
        }
        return TerritoryNames.named(key, all).map(meant -> new ModelAndView(new RedirectView(frame.to(meant.path()), true)))
                .orElseGet(() -> unknown(key, all, locale));
    }

    private ModelAndView page(Zone zone, List<Zone> all, String action, Locale locale) {
        ModelAndView page = new ModelAndView("territory/zone");
        page.addObject("here", pages.of(zone, shapes.ofZones(), action, locale));
        page.addObject("zone", zone);
        page.addObject("compared", rows.ofZones(all));
        page.addObject("municipalities", rows.ofMunicipalities(parts.municipalities(locale).stream()
                .filter(municipality -> municipality.zoneNumber() == zone.number()).toList()));
        page.addObject("crumbs", List.of(municipalities(locale), new Crumb(text("territory.zones", locale), "/zone"),
                Crumb.here(zone.number() + " " + zone.name())));
        return page;
    }

    private ModelAndView unknown(String key, List<Zone> all, Locale locale) {
        ModelAndView page = new ModelAndView("territory/unknown", HttpStatus.NOT_FOUND);
        List<Zone> like = TerritoryNames.like(key, all, MOST_SUGGESTED);
        page.addObject("crumbs", List.of(municipalities(locale), Crumb.here(text("territory.unknown.title", locale))));
        page.addObject("typed", key);
        page.addObject("parts", like.isEmpty() ? all : like);
        page.addObject("form", false);
        return page;
    }

    private Crumb municipalities(Locale locale) {
        return new Crumb(text("territory.title", locale), "/comuni");
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
