package it.torinometropoli.gis.metadata;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.InspireTheme;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.ows.ServiceAddress;
import it.torinometropoli.gis.ows.ServiceProvider;
import it.torinometropoli.gis.site.Crumb;
import it.torinometropoli.gis.site.PageProblem;
import it.torinometropoli.gis.site.SitePage;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The records as pages and as XML. */
@SitePage
@RequestMapping(RecordAddress.PATH)
class MetadataController {

    private final Resources resources;
    private final IsoRecord records;
    private final ServiceAddress addresses;
    private final ServiceProvider provider;
    private final SchemaOrg markup;
    private final MessageSource messages;

    MetadataController(Resources resources, Forms forms, ServiceAddress addresses, ServiceProvider provider, MessageSource messages) {
        this.resources = resources;
        this.records = forms.records();
        this.markup = forms.markup();
        this.addresses = addresses;
        this.provider = provider;
        this.messages = messages;
    }

    /**
     * Records that are shown together.
     *
     * @param key of the text that names them
     */
    record Group(String key, List<Resource> resources) {
    }

    /** The forms in which records are given out. */
    @Component
    record Forms(IsoRecord records, SchemaOrg markup) {
    }

    @GetMapping
    String all(Locale locale, Model model) {
        model.addAttribute("crumbs", List.of(Crumb.here(title(locale))));
        List<Resource> all = resources.all();
        model.addAttribute("groups", List.of(new Group("metadata.datasets", all.stream().filter(resource -> resource.layer().isPresent()).toList()),
                new Group("metadata.services", all.stream().filter(resource -> resource.service().isPresent()).toList())));
        model.addAttribute("language", locale);
        return "metadata/records";
    }

    @GetMapping("/{id}")
    String page(@PathVariable String id, HttpServletRequest request, Locale locale, Model model) {
        Resource resource = resource(id);
        model.addAttribute("crumbs", List.of(new Crumb(title(locale), RecordAddress.PATH), Crumb.here(resource.title().in(locale))));
        model.addAttribute("resource", resource);
        model.addAttribute("language", locale);
        model.addAttribute("themes", resource.themes().stream().map(InspireTheme::title).toList());
        model.addAttribute("coupled", resource.coupled());
        model.addAttribute("licences", resource.licences());
        model.addAttribute("provider", provider);
        model.addAttribute("quality", quality(resource, locale));
        model.addAttribute("xml", RecordAddress.xml(id, addresses.root(request)));
        resource.layer().ifPresent(layer -> model.addAttribute("markup", markup.layer(resource, addresses.root(request), locale)));
        return "metadata/record";
    }

    @GetMapping("/{id}.xml")
    ResponseEntity<byte[]> xml(@PathVariable String id, HttpServletRequest request) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        records.write(resource(id), addresses.root(request), content);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(content.toByteArray());
    }

    private List<String> quality(Resource resource, Locale locale) {
        Layer.Quality known = resource.layer().map(Layer::quality).orElse(null);
        if (known == null) {
            return List.of(text("metadata.quality.unknown", locale));
        }
        return Stream.of(
                known.scale() == null ? null : text("metadata.quality.scale", locale, known.scale()),
                known.distance() == null ? null : text("metadata.quality.distance", locale, known.distance()),
                known.accuracy() == null ? null : text("metadata.quality.accuracy", locale, known.accuracy()),
                known.conformity() == null ? text("metadata.quality.unevaluated", locale)
                        : text(known.conformity() ? "metadata.quality.conforms" : "metadata.quality.fails", locale)).filter(Objects::nonNull).toList();
    }

    private Resource resource(String id) {
        return resources.of(id).orElseThrow(() -> PageProblem.notThere("metadata.unknown", id));
    }

    private String title(Locale locale) {
        return text("metadata.title", locale);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
