package it.torinometropoli.gis.territory;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import it.torinometropoli.gis.site.Crumb;
import it.torinometropoli.gis.site.PageProblem;
import it.torinometropoli.gis.site.SitePage;
import it.torinometropoli.gis.territory.TerritoryPart.Municipality;
import it.torinometropoli.gis.territory.TerritoryPart.Zone;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /comuni}: all municipalities with their figures, in the order that the reader likes, and those that a name or a zone leaves of them. */
@SitePage
class MunicipalitiesPage {

    private static final int MOST_SUGGESTED = 12;

    private final TerritoryParts parts;
    private final PartRows rows;
    private final PlaceLayers layers;
    private final MessageSource messages;

    MunicipalitiesPage(TerritoryParts parts, PartRows rows, PlaceLayers layers, MessageSource messages) {
        this.parts = parts;
        this.rows = rows;
        this.layers = layers;
        this.messages = messages;
    }

    @GetMapping(MunicipalitySearch.PATH)
    ModelAndView list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String zona,
            @RequestParam(name = RowOrder.PARAMETER, defaultValue = RowOrder.NAME) String order, Locale locale) {
        List<Zone> zones = parts.zones(locale);
        MunicipalitySearch asked = new MunicipalitySearch(q.strip(), known(zona.strip(), zones), RowOrder.of(order, layers.all()));
        List<Municipality> all = parts.municipalities(locale);
        List<Municipality> found = asked.in(all);
        ModelAndView page = new ModelAndView("territory/municipalities");
        page.addObject("asked", asked);
        page.addObject("zones", zones);
        page.addObject("found", found.size());
        page.addObject("headings", asked.headings(layers.all()));
        page.addObject("groups", asked.groups(rows.ofMunicipalities(found), zones));
        page.addObject("layers", layers.all());
        page.addObject("suggested", found.isEmpty() ? TerritoryNames.like(asked.words(), all, MOST_SUGGESTED) : List.of());
        page.addObject("crumbs", List.of(Crumb.here(messages.getMessage("territory.title", null, locale))));
        return page;
    }

    private static String known(String zone, List<Zone> zones) {
        if (!zone.isEmpty() && zones.stream().noneMatch(one -> one.key().equals(zone))) {
            throw PageProblem.badParameter("zona", zone, zones.stream().map(Zone::key).collect(Collectors.joining(", ")));
        }
        return zone;
    }
}
