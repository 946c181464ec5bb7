package it.torinometropoli.gis.opendata;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.metadata.SchemaOrg;
import it.torinometropoli.gis.ows.ServiceAddress;
import it.torinometropoli.gis.ows.ServiceProvider;
import it.torinometropoli.gis.site.Crumb;
import it.torinometropoli.gis.site.SitePage;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of the data and the files that QGIS opens. */
@SitePage
@RequestMapping("/dati")
class OpenDataController {

    private static final MediaType PROJECT = MediaType.parseMediaType("application/x-qgis-project");
    private static final MediaType LAYERS = MediaType.parseMediaType("application/x-qgis-layer-definition");

    private final Datasets datasets;
    private final QgisFiles files;
    private final PlanFiles plan;
    private final ServiceAddress addresses;
    private final ServiceProvider provider;
    private final MessageSource messages;
    private final SchemaOrg markup;

    OpenDataController(Datasets datasets, QgisFiles files, PlanFiles plan, ServiceAddress addresses, ServiceProvider provider,
            MessageSource messages, SchemaOrg markup) {
        this.datasets = datasets;
        this.files = files;
        this.plan = plan;
        this.addresses = addresses;
        this.provider = provider;
        this.messages = messages;
        this.markup = markup;
    }

    @GetMapping
    String page(HttpServletRequest request, Locale locale, Model model) {
        String root = addresses.root(request);
        model.addAttribute("crumbs", List.of(Crumb.here(messages.getMessage("opendata.title", null, locale))));
        model.addAttribute("root", root);
        model.addAttribute("connections", Connection.all(root));
        model.addAttribute("datasets", datasets.all(root, locale));
        model.addAttribute("plan", plan.offers(root, locale));
        model.addAttribute("provider", provider);
        model.addAttribute("markup", markup.catalogue(root, locale));
        return "opendata/data";
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
