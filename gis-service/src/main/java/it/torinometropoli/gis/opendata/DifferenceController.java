package it.torinometropoli.gis.opendata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.format.Provenance;
import it.torinometropoli.gis.opendata.DifferenceRequests.Asked;
import it.torinometropoli.gis.ows.Revalidation;
import it.torinometropoli.gis.ows.ServiceAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What has changed in a layer between two days, as files. They are written while the features are read. */
@Controller
@RequestMapping(DifferenceController.PATH)
class DifferenceController {

    /** Where differences are, relative to the service. */
    static final String PATH = "/dati/differenze";

    private static final String GEOJSON = "application/geo+json";
    private static final String CSV = "text/csv;header=present;charset=UTF-8";
    private static final String SECONDS_TO_WAIT = "30";

    private final DifferenceRequests requests;
    private final ServiceAddress addresses;
    private final MessageSource messages;

    DifferenceController(DifferenceRequests requests, ServiceAddress addresses, MessageSource messages) {
        this.requests = requests;
        this.addresses = addresses;
        this.messages = messages;
    }

    /** Of which layers and days differences can be told. */
    @GetMapping("/indice.json")
    @ResponseBody
    List<DifferenceRequests.Offer> index(HttpServletRequest request) {
        return requests.offers(addresses.root(request) + PATH);
    }

    /** As features. */
    @GetMapping("/{layer}.geojson")
    void geoJson(@PathVariable String layer, @RequestParam(required = false) String since, @RequestParam(required = false) String until,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        Asked asked = requests.read(layer, since, until);
        if (!begun(asked, GEOJSON, request, response)) {
            asked.files().geoJson(asked.past(), response.getOutputStream());
        }
    }

    /** As a table. */
    @GetMapping("/{layer}.csv")
    void csv(@PathVariable String layer, @RequestParam(required = false) String since, @RequestParam(required = false) String until,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        Asked asked = requests.read(layer, since, until);
        if (!begun(asked, CSV, request, response)) {
            asked.files().csv(asked.past(), response.getOutputStream());
        }
    }

    /** Writes the head of the answer; true when the client has all the rest already. */
    private static boolean begun(Asked asked, String type, HttpServletRequest request, HttpServletResponse response) {
        DifferenceFiles files = asked.files();
        Provenance provenance = files.provenance();
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        String name = "%s-%s-%s.%s".formatted(files.layer().localName(), files.since(), files.until(), type.equals(CSV) ? "csv" : "geojson");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString());
        if (provenance.licenceUrl() != null) {
            response.setHeader(HttpHeaders.LINK, "<%s>; rel=\"license\"".formatted(provenance.licenceUrl()));
        }
        String attributes = files.layer().attributes().stream().map(Attribute::name).collect(Collectors.joining(","));
        return Revalidation.answered(List.of(asked.past().version(), name, provenance.toString(), attributes), request, response);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(DifferenceProblem problem, Locale locale) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(problem.status(), problem.text(messages, locale));
        detail.setTitle(messages.getMessage("site.problem.title", new Object[] {problem.status().value()}, locale));
        detail.setProperty("parameter", problem.parameter());
        return answer(problem.status()).body(detail);
    }

    /**
     * The database takes no more queries, or does not answer.
     *
     * @throws IOException when a part of the file has been sent already: it ends there, so that nobody takes it for a whole one
     */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(DataAccessException failure, HttpServletResponse response, Locale locale) throws IOException {
        if (response.isCommitted()) {
            throw new IOException("The differences broke off", failure);
        }
        response.resetBuffer();
        List.of(HttpHeaders.CONTENT_DISPOSITION, HttpHeaders.ETAG, HttpHeaders.LINK).forEach(header -> response.setHeader(header, null));
        return answer(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                .body(ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, messages.getMessage("problem.database", null, locale)));
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).varyBy(HttpHeaders.ACCEPT_LANGUAGE);
    }
}
