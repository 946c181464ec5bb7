package it.torinometropoli.gis.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import it.torinometropoli.gis.site.Crumb;
import it.torinometropoli.gis.site.MapAddress;
import it.torinometropoli.gis.site.PageAddress;
import it.torinometropoli.gis.site.PageProblem;
import it.torinometropoli.gis.site.SitePage;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;

/** The public pages of calls for funding, with the entries of the catalogue that match them. */
@SitePage
class CallPageController {

    private static final String PATH = "/bandi";
    private static final Map<String, String> FORMATS = formats();

    private final PublicCalls calls;
    private final FieldWords words;
    private final MessageSource messages;

    CallPageController(PublicCalls calls, FieldWords words, MessageSource messages) {
        this.calls = calls;
        this.words = words;
        this.messages = messages;
    }

    /** A call in a list. */
    record Line(long id, String title, LocalDate opensOn, LocalDate closesOn, List<String> types) {
    }

    /** Calls that stand alike. */
    record Group(String key, List<Line> lines) {
    }

    /** An entry that a call accepts. */
    record Entry(String name, String href, String type, String municipality, Integer zone, String mapHref) {
    }

    /** A file. */
    record Download(String title, String href) {
    }

    @GetMapping(PATH)
    String list(Model model, Locale locale) {
        LocalDate today = LocalDate.now(NumberSeries.ROME);
        Map<PublicCalls.Standing, List<Line>> groups = calls.all().stream().collect(Collectors.groupingBy(call -> call.standing(today),
                TreeMap::new, Collectors.mapping(call -> line(call, locale), Collectors.toList())));
        model.addAttribute("groups", groups.entrySet().stream().map(group -> new Group(key(group.getKey()), group.getValue())).toList());
        model.addAttribute("crumbs", List.of(catalogue(locale), Crumb.here(messages.getMessage("review.calls", null, locale))));
        return "review/public-calls";
    }

    @GetMapping(PATH + "/{id:[0-9]{1,18}}")
    String one(@PathVariable long id, Model model, Locale locale) {
        PublicCalls.Call call = calls.byId(id).orElseThrow(() -> PageProblem.notThere("review.calls.notThere"));
        model.addAttribute("call", line(call, locale));
        model.addAttribute("text", call.text());
        model.addAttribute("standing", key(call.standing(LocalDate.now(NumberSeries.ROME))));
        model.addAttribute("total", calls.countMatching(id));
        model.addAttribute("entries", calls.matching(id).stream().map(match -> new Entry(match.nome(), PageAddress.ofFeature(LayerShapes.CATALOGUE, match.id()),
                words.code(ProposalForm.MAIN_TYPE, match.tipo(), locale), match.comune(), match.zona(),
                MapAddress.ofFeature(LayerShapes.CATALOGUE + "." + match.id(), locale))).toList());
        model.addAttribute("downloads", downloads(call.text().types()));
        model.addAttribute("crumbs", List.of(catalogue(locale), new Crumb(messages.getMessage("review.calls", null, locale), PATH),
                Crumb.here(call.text().title())));
        return "review/public-call";
    }

    private Crumb catalogue(Locale locale) {
        return new Crumb(messages.getMessage("review.catalogue", null, locale), "/catalogo-circa");
    }

    private Line line(PublicCalls.Call call, Locale locale) {
        return new Line(call.id(), call.text().title(), call.text().opensOn(), call.text().closesOn(),
                call.text().types().stream().map(type -> words.code(ProposalForm.MAIN_TYPE, type, locale)).sorted().toList());
    }

    private static String key(PublicCalls.Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }

    /** The entries that match, as files by WFS 2.0. */
    private static List<Download> downloads(List<String> types) {
        String condition = "stato = 'accolta' AND tipo IN (" + types.stream().map(type -> "'" + type + "'").collect(Collectors.joining(", ")) + ")";
        List<Download> downloads = new ArrayList<>();
        FORMATS.forEach((title, format) -> downloads.add(new Download(title, UriComponentsBuilder.fromPath("/wfs").queryParam("service", "WFS")
                .queryParam("version", "2.0.0").queryParam("request", "GetFeature").queryParam("typeNames", LayerShapes.CATALOGUE)
                .queryParam("CQL_FILTER", "{condition}").queryParam("outputFormat", "{format}").encode().buildAndExpand(condition, format).toUriString())));
        return downloads;
    }

    private static Map<String, String> formats() {
        Map<String, String> formats = new LinkedHashMap<>();
        formats.put("GeoPackage", "gpkg");
        formats.put("XLSX", "xlsx");
        formats.put("CSV", "csv");
        formats.put("GeoJSON", "application/geo+json");
        formats.put("Shapefile", "shape-zip");
        formats.put("KML", "kml");
        return formats;
    }
}
