package it.torinometropoli.gis.opendata;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

import it.torinometropoli.gis.ows.ServiceAddress;
import it.torinometropoli.gis.site.SitePage;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The files that QGIS opens, in the reader's language and with addresses of this service. */
@SitePage
@RequestMapping("/dati")
class QgisFilesController {

    private static final MediaType PROJECT = MediaType.parseMediaType("application/x-qgis-project");
    private static final MediaType LAYERS = MediaType.parseMediaType("application/x-qgis-layer-definition");

    private final QgisFiles files;
    private final ServiceAddress addresses;

    QgisFilesController(QgisFiles files, ServiceAddress addresses) {
        this.files = files;
        this.addresses = addresses;
    }

    /** A QGIS project with every layer as a map and as features. */
    @GetMapping("/psm.qgs")
    ResponseEntity<byte[]> project(HttpServletRequest request, Locale locale) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        files.writeProject(addresses.root(request), locale, content);
        return file("psm.qgs", PROJECT, content);
    }

    /** The same layers for a project that is there already. */
    @GetMapping("/psm.qlr")
    ResponseEntity<byte[]> layers(HttpServletRequest request, Locale locale) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        files.writeLayers(addresses.root(request), locale, content);
        return file("psm.qlr", LAYERS, content);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, ByteArrayOutputStream content) {
        return ResponseEntity.ok().contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
                .body(content.toByteArray());
    }
}
