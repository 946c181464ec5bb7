package it.torinometropoli.gis.metadata;

import java.util.Locale;

import it.torinometropoli.gis.ows.ServiceAddress;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of datasets in each syntax of RDF. */
@RestController
class DcatController {

    private final DcatCatalogue catalogue;
    private final ServiceAddress addresses;

    DcatController(DcatCatalogue catalogue, ServiceAddress addresses) {
        this.catalogue = catalogue;
        this.addresses = addresses;
    }

    @GetMapping(RecordAddress.PATH + "/catalogo.{syntax:jsonld|ttl|rdf}")
    ResponseEntity<byte[]> catalogue(@PathVariable String syntax, HttpServletRequest request) {
        RdfSyntax form = RdfSyntax.valueOf(syntax.toUpperCase(Locale.ROOT));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(form.mediaType() + ";charset=UTF-8"))
                .body(form.write(catalogue.graph(addresses.root(request))));
    }
}
