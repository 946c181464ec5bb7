package it.torinometropoli.gis.proposal;

import java.util.Locale;

import it.torinometropoli.gis.site.SitePage;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/** The empty GeoPackage for several proposals, beside the data, for everybody. */
@SitePage
class BatchTemplateController {

    private static final MediaType GEOPACKAGE = MediaType.parseMediaType("application/geopackage+sqlite3");

    private final BatchTemplate template;

    BatchTemplateController(BatchTemplate template) {
        this.template = template;
    }

    @GetMapping("/dati/proposte-circa.gpkg")
    ResponseEntity<byte[]> template(Locale locale) {
        return ResponseEntity.ok().contentType(GEOPACKAGE)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("proposte-circa.gpkg").build().toString())
                .body(template.in(locale));
    }
}
