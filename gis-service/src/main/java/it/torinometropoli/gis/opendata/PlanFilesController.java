package it.torinometropoli.gis.opendata;

import java.nio.charset.StandardCharsets;
import java.util.List;

import it.torinometropoli.gis.ows.Revalidation;
import it.torinometropoli.gis.ows.ServiceAddress;
import it.torinometropoli.gis.site.SitePage;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The plan as files under addresses that stay. Every answer names its licence and has a strong entity tag. */
@SitePage
@RequestMapping(PlanFiles.PATH)
class PlanFilesController {

    private static final MediaType CSV = new MediaType(MediaType.parseMediaType("text/csv;header=present"), StandardCharsets.UTF_8);
    private static final MediaType TABLE_METADATA = MediaType.parseMediaType("application/csvm+json");
    private static final MediaType JSON_LD = MediaType.parseMediaType("application/ld+json");

    private final PlanFiles files;
    private final PlanTerms terms;
    private final ServiceAddress addresses;

    PlanFilesController(PlanFiles files, PlanTerms terms, ServiceAddress addresses) {
        this.files = files;
        this.terms = terms;
        this.addresses = addresses;
    }

    /** A table. */
    @GetMapping("/{edition}/{table}.csv")
    ResponseEntity<byte[]> csv(@PathVariable String edition, @PathVariable String table, HttpServletRequest request) {
        byte[] content = files.csv(edition, table);
        String metadata = addresses.root(request) + PlanFiles.PATH + "/" + edition + "/csv-metadata.json";
        String name = "piano-" + edition + "-" + table + ".csv";
        return answer(content, CSV)
                .header(HttpHeaders.LINK, "<%s>; rel=\"describedby\"; type=\"%s\"".formatted(metadata, TABLE_METADATA))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString()).body(content);
    }

    /** What the tables hold. */
    @GetMapping("/{edition}/csv-metadata.json")
    ResponseEntity<byte[]> tableMetadata(@PathVariable String edition, HttpServletRequest request) {
        byte[] content = files.tableMetadata(edition, addresses.root(request));
        return answer(content, TABLE_METADATA).body(content);
    }

    /** All of an edition as linked data. */
    @GetMapping("/{edition}.jsonld")
    ResponseEntity<byte[]> linked(@PathVariable String edition, HttpServletRequest request) {
        byte[] content = files.linked(edition, addresses.root(request));
        return answer(content, JSON_LD).body(content);
    }

    private ResponseEntity.BodyBuilder answer(byte[] content, MediaType type) {
        String tag = Revalidation.digest(List.of(new String(content, StandardCharsets.UTF_8)));
        return ResponseEntity.ok().contentType(type).eTag(tag).cacheControl(CacheControl.noCache().cachePublic())
                .header(HttpHeaders.LINK, "<%s>; rel=\"license\"".formatted(terms.url()));
    }
}
