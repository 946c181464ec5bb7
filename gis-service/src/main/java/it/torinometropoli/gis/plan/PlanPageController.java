package it.torinometropoli.gis.plan;

import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.site.Crumb;
import it.torinometropoli.gis.site.PageAddress;
import it.torinometropoli.gis.site.SitePage;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of the plan. They are about the edition in force unless the parameter {@value EditionAddress#EDITION} names another. */
@SitePage
@RequestMapping(PageAddress.PLAN)
class PlanPageController {

    private final PlanEditions editions;
    private final PlanQueries plan;
    private final PartPages parts;
    private final PlaceDownloads downloads;
    private final PartHistories histories;
    private final MessageSource messages;

    PlanPageController(PlanEditions editions, PlanQueries plan, PartPages parts, PlaceDownloads downloads, PartHistories histories,
            MessageSource messages) {
        this.editions = editions;
        this.plan = plan;
        this.parts = parts;
        this.downloads = downloads;
        this.histories = histories;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView plan(@RequestParam(name = EditionAddress.EDITION, required = false) String edition,
            @RequestParam(name = PlanSearch.TEXT, defaultValue = "") String text,
            @RequestParam(name = PlanSearch.PLACED, defaultValue = "") String placed, Locale locale) {
        PlanSearch search = PlanSearch.of(text, placed);
        PlanOutline outline = editions.outline(edition);
        List<PlanPart> found = search.in(outline);
        ModelAndView page = page("plan/plan", outline, locale);
        page.addObject("crumbs", List.of(Crumb.here(titles(locale).text("plan.title"))));
        page.addObject("editions", editions.all());
        page.addObject("search", search);
        page.addObject("found", found);
        page.addObject("foundActions", found.stream().mapToInt(axis -> axis.actions().size()).sum());
        page.addObject("placed", outline.axes().stream().mapToInt(axis -> axis.placedActions().size()).sum());
        page.addObject("placesOfAxes", new BarChart.Scale<PlanPart>(axis -> axis.code() + " " + axis.title(), axis -> axis.places().size(),
                axis -> String.valueOf(axis.places().size())).chart(outline.axes()));
        page.addObject("questions", Survey.of(plan.survey(outline.edition().code())).aboutCarryingOut());
        return page;
    }

    @GetMapping("/assi/{code}")
    ModelAndView axis(@PathVariable String code, @RequestParam(name = EditionAddress.EDITION, required = false) String edition,
            PlaceFilter.Asked asked, Locale locale) {
        return part(edition, new Named(PlanLevel.AXIS, code), asked, locale);
    }

    @GetMapping("/strategie/{code}")
    ModelAndView strategy(@PathVariable String code, @RequestParam(name = EditionAddress.EDITION, required = false) String edition,
            PlaceFilter.Asked asked, Locale locale) {
        return part(edition, new Named(PlanLevel.STRATEGY, code), asked, locale);
    }

    @GetMapping("/azioni/{code}")
    ModelAndView action(@PathVariable String code, @RequestParam(name = EditionAddress.EDITION, required = false) String edition,
            PlaceFilter.Asked asked, Locale locale) {
        return part(edition, new Named(PlanLevel.ACTION, code), asked, locale);
    }

    /** The projects of an edition by strategy. */
    @GetMapping("/progetti")
    ModelAndView projects(@RequestParam(name = EditionAddress.EDITION, required = false) String edition, Locale locale) {
        return list("plan/projects", "plan.projects.title", editions.outline(edition), locale);
    }

    /** The context indicators of an edition by strategy. */
    @GetMapping("/indicatori")
    ModelAndView indicators(@RequestParam(name = EditionAddress.EDITION, required = false) String edition, Locale locale) {
        return list("plan/indicators", "plan.indicators.title", editions.outline(edition), locale);
    }

    /** The answers to the survey about an edition. */
    @GetMapping("/indagine")
    ModelAndView survey(@RequestParam(name = EditionAddress.EDITION, required = false) String edition, Locale locale) {
        PlanOutline outline = editions.outline(edition);
        return list("plan/survey", "plan.survey.title", outline, locale).addObject("survey", Survey.of(plan.survey(outline.edition().code())));
    }

    private record Named(PlanLevel level, String code) {
    }

    /** An address that names no edition is that of the last one which has the code, so that it is not lost when the plan is renewed. */
    private ModelAndView part(String asked, Named named, PlaceFilter.Asked places, Locale locale) {
        PlanOutline inForce = editions.outline(asked);
        boolean there = inForce.part(named.level(), named.code()).isPresent();
        PlanOutline outline = there || asked != null && !asked.isBlank() ? inForce
                : histories.former(named.level(), named.code()).map(editions::outline).orElse(inForce);
        return outline.part(named.level(), named.code()).map(part -> part(outline, part, places, locale)).orElseGet(() -> notThere(outline, named, locale));
    }

    private ModelAndView part(PlanOutline outline, PlanPart part, PlaceFilter.Asked asked, Locale locale) {
        PartPage territory = parts.of(outline, part, asked, locale);
        EditionAddress address = EditionAddress.of(outline.edition());
        ModelAndView page = page("plan/part", outline, locale);
        page.addObject("crumbs", titles(locale).way(outline, part, address));
        page.addObject("part", part);
        page.addObject("above", outline.above(part));
        page.addObject("before", outline.before(part).orElse(null));
        page.addObject("after", outline.after(part).orElse(null));
        page.addObject("territory", territory);
        page.addObject("placesOfZones", new BarChart.Scale<Coverage.Zone>(zone -> zone.number() + " " + zone.name(), Coverage.Zone::places,
                zone -> String.valueOf(zone.places())).chart(territory.coverage().zones()));
        page.addObject("figures", new IndicatorFigures(part.indicators(), locale));
        page.addObject("history", histories.of(outline.edition().code(), part.level(), part.code()));
        page.addObject("downloads", part.level() == PlanLevel.ACTION ? downloads.of(address, part, locale) : List.of());
        return page;
    }

    private ModelAndView list(String view, String title, PlanOutline outline, Locale locale) {
        PlanTitles titles = titles(locale);
        ModelAndView page = page(view, outline, locale);
        page.addObject("crumbs", titles.way(titles.text(title), EditionAddress.of(outline.edition())));
        page.addObject("strategies", outline.of(PlanLevel.STRATEGY));
        page.addObject("figures", new IndicatorFigures(outline.of(PlanLevel.STRATEGY).stream().flatMap(strategy -> strategy.indicators().stream()).toList(),
                locale));
        return page;
    }

    private ModelAndView notThere(PlanOutline outline, Named named, Locale locale) {
        PlanTitles titles = titles(locale);
        ModelAndView page = page("plan/not-there", outline, locale);
        page.setStatus(HttpStatus.NOT_FOUND);
        page.addObject("crumbs", titles.way(titles.text("plan.missing.title"), EditionAddress.of(outline.edition())));
        page.addObject("code", named.code());
        page.addObject("level", named.level());
        page.addObject("near", NearActions.of(named.code(), outline.of(named.level())));
        page.addObject("editions", editions.all());
        return page;
    }

    private ModelAndView page(String view, PlanOutline outline, Locale locale) {
        ModelAndView page = new ModelAndView(view);
        page.addObject("outline", outline);
        page.addObject("address", EditionAddress.of(outline.edition()));
        page.addObject("titles", titles(locale));
        return page;
    }

    private PlanTitles titles(Locale locale) {
        return new PlanTitles(messages, locale);
    }
}
