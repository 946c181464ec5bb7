package it.torinometropoli.gis.opendata;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.format.Provenance;
import it.torinometropoli.gis.format.Provenances;
import it.torinometropoli.gis.ows.Revalidation;
import it.torinometropoli.gis.register.RegisterDay;
import it.torinometropoli.gis.register.RegisterHistory;
import it.torinometropoli.gis.site.PageProblem;
import it.torinometropoli.gis.site.SitePage;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What has changed in a layer between two days, for the layer whose history is kept. */
@SitePage
@RequestMapping(DifferenceController.PATH)
class DifferenceController {

    /** Where differences are, relative to the service. */
    static final String PATH = "/dati/differenze";

    private static final MediaType GEOJSON = MediaType.parseMediaType("application/geo+json");
    private static final MediaType CSV = new MediaType(MediaType.parseMediaType("text/csv;header=present"), StandardCharsets.UTF_8);
    private static final String SINCE = "since";
    private static final String UNTIL = "until";

    private final RegisterHistory history;
    private final Provenances provenances;

    DifferenceController(RegisterHistory history, Provenances provenances) {
        this.history = history;
        this.provenances = provenances;
    }

    /** As features. */
    @GetMapping("/{layer}.geojson")
    ResponseEntity<byte[]> geoJson(@PathVariable String layer, @RequestParam(name = SINCE, required = false) String since,
            @RequestParam(name = UNTIL, required = false) String until) {
        DifferenceFiles files = files(layer, since, until);
        return answer(files, files.geoJson(differences(files)), GEOJSON);
    }

    /** As a table. */
    @GetMapping("/{layer}.csv")
    ResponseEntity<byte[]> csv(@PathVariable String layer, @RequestParam(name = SINCE, required = false) String since,
            @RequestParam(name = UNTIL, required = false) String until) {
        DifferenceFiles files = files(layer, since, until);
        return answer(files, files.csv(differences(files)), CSV);
    }

    private DifferenceFiles files(String name, String since, String until) {
        Layer layer = history.layer().filter(kept -> kept.name().equals(name))
                .orElseThrow(() -> PageProblem.notThere("opendata.differences.none", name, RegisterHistory.LAYER));
        LocalDate begin = history.begin().orElseGet(RegisterDay::today);
        LocalDate to = until == null ? RegisterDay.today() : day(UNTIL, until, begin, RegisterDay.today());
        return new DifferenceFiles(layer, day(SINCE, since, begin, to), to, provenances.of(layer));
    }

    private static LocalDate day(String parameter, String given, LocalDate first, LocalDate last) {
        return RegisterDay.past(given).filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .orElseThrow(() -> PageProblem.badParameter(parameter, String.valueOf(given), first + " … " + last));
    }

    private List<Difference> differences(DifferenceFiles files) {
        return Difference.between(history.at(files.since()), history.at(files.until()));
    }

    private static ResponseEntity<byte[]> answer(DifferenceFiles files, byte[] content, MediaType type) {
        Provenance provenance = files.provenance();
        String name = "%s-%s-%s.%s".formatted(files.layer().localName(), files.since(), files.until(), type == CSV ? "csv" : "geojson");
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noCache().cachePublic())
                .eTag(Revalidation.digest(List.of(new String(content, StandardCharsets.UTF_8))))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString());
        if (provenance.licenceUrl() != null) {
            answer.header(HttpHeaders.LINK, "<%s>; rel=\"license\"".formatted(provenance.licenceUrl()));
        }
        return answer.body(content);
    }
}
