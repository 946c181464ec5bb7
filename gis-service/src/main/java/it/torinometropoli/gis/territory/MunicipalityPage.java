package it.torinometropoli.gis.territory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import it.torinometropoli.gis.site.Crumb;
import it.torinometropoli.gis.site.PageFrame;
import it.torinometropoli.gis.site.SitePage;
import it.torinometropoli.gis.territory.TerritoryPart.Municipality;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /comuni/{istat}}: the plan in a municipality. A name, or a code without its zeros, leads there too. */
@SitePage
class MunicipalityPage {

    private static final int MOST_NEAREST = 6;
    private static final int MOST_SUGGESTED = 12;

    private final TerritoryParts parts;
    private final TerritoryShapes shapes;
    private final PartRows rows;
    private final PlanHerePages pages;
    private final PlaceCounts counts;
    private final NearestPlaces nearest;
    private final MessageSource messages;

    MunicipalityPage(TerritoryParts parts, TerritoryShapes shapes, PartRows rows, PlanHerePages pages, PlaceCounts counts,
            NearestPlaces nearest, MessageSource messages) {
        this.parts = parts;
        this.shapes = shapes;
        this.rows = rows;
        this.pages = pages;
        this.counts = counts;
        this.nearest = nearest;
        this.messages = messages;
    }

    @GetMapping("/comuni/{key}")
    ModelAndView municipality(@PathVariable String key, @RequestParam(name = "azione", required = false) String action,
            @ModelAttribute("frame") PageFrame frame, Locale locale) {
        List<Municipality> all = parts.municipalities(locale);
        Optional<Municipality> found = all.stream().filter(municipality -> municipality.code().equals(key)).findFirst();
        if (found.isPresent()) {
            return page(found.get(), all, action, locale);
        }
        return TerritoryNames.named(key, all).or(() -> TerritoryNames.coded(key, all))
                .map(meant -> new ModelAndView(new RedirectView(frame.to(meant.path()), true)))
                .orElseGet(() -> unknown(key, all, locale));
    }

    private ModelAndView page(Municipality municipality, List<Municipality> all, String action, Locale locale) {
        ShapeFacts facts = shapes.ofMunicipalities();
        PlanHere here = pages.of(municipality, facts, action, locale);
        ModelAndView page = new ModelAndView("territory/municipality");
        page.addObject("here", here);
        page.addObject("municipality", municipality);
        page.addObject("zone", parts.zones(locale).stream().filter(zone -> zone.number() == municipality.zoneNumber()).findFirst().orElse(null));
        page.addObject("compared", rows.ofMunicipalities(compared(municipality, facts.neighbours(municipality.code()), all)));
        page.addObject("crumbs", List.of(list(locale), Crumb.here(municipality.name())));
        if (here.places() == 0) {
            Geometry shape = facts.shape(municipality.code());
            page.addObject("zoneActions", counts.byAction(TerritoryScope.zone(municipality.zoneNumber())));
            page.addObject("nearest", shape == null ? List.of() : nearest.to(shape, MOST_NEAREST, locale));
        }
        return page;
    }

    /** The municipality itself, then its neighbours by name. */
    private static List<Municipality> compared(Municipality municipality, Set<String> neighbours, List<Municipality> all) {
        return Stream.concat(Stream.of(municipality),
                all.stream().filter(other -> neighbours.contains(other.code()))).toList();
    }

    private ModelAndView unknown(String key, List<Municipality> all, Locale locale) {
        ModelAndView page = new ModelAndView("territory/unknown", HttpStatus.NOT_FOUND);
        page.addObject("crumbs", List.of(list(locale), Crumb.here(messages.getMessage("territory.unknown.title", null, locale))));
        page.addObject("typed", key);
        page.addObject("parts", TerritoryNames.like(key, all, MOST_SUGGESTED));
        page.addObject("form", true);
        return page;
    }

    private Crumb list(Locale locale) {
        return new Crumb(messages.getMessage("territory.title", null, locale), "/comuni");
    }
}
