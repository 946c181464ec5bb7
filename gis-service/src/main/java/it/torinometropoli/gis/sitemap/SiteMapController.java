package it.torinometropoli.gis.sitemap;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

import it.torinometropoli.gis.ows.ServiceAddress;
import it.torinometropoli.gis.ows.XmlWriter;
import it.torinometropoli.gis.sitemap.SiteMap.Page;
import it.torinometropoli.gis.sitemap.SiteMap.Part;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The site map (sitemaps.org 0.9): a file of all pages, or an index of several, and the rules for robots (RFC 9309). */
@Controller
class SiteMapController {

    /** Maps and tables are drawn for people, and lists have more combinations of filters than any robot should try. */
    private static final String RULES = """
            User-agent: *
            Allow: /*?SERVICE=WMS&REQUEST=GetCapabilities
            Allow: /*?SERVICE=WFS&REQUEST=GetCapabilities
            Disallow: /wms
            Disallow: /wfs
            Disallow: /wmts
            Disallow: /ows
            Disallow: /tiles/
            Disallow: /stampa
            Disallow: /incorpora
            Disallow: /cerca
            Disallow: /api/
            Disallow: /accedi
            Disallow: /account
            Disallow: /pratica
            Disallow: /proposte
            Disallow: /registro
            Disallow: /istruttoria
            Disallow: /amministrazione
            Disallow: /*?*ordine=
            Disallow: /*?*edizione=

            Sitemap: %s/sitemap.xml
            """;

    private final SiteMap map;
    private final ServiceAddress addresses;

    SiteMapController(SiteMap map, ServiceAddress addresses) {
        this.map = map;
        this.addresses = addresses;
    }

    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String robots(HttpServletRequest request) {
        return RULES.formatted(addresses.root(request));
    }

    /** All pages when they fit, else the files that have them. */
    @GetMapping("/sitemap.xml")
    void all(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Part> parts = map.parts();
        String root = addresses.root(request);
        if (map.together(parts)) {
            List<Page> pages = parts.stream().flatMap(part -> map.pages(part).stream()).toList();
            write(response, xml -> SiteMapDocument.pages(pages, root, xml));
        } else {
            write(response, xml -> SiteMapDocument.index(parts.size(), root, xml));
        }
    }

    /** The pages of a part. */
    @GetMapping("/sitemap-{number:[0-9]{1,6}}.xml")
    void part(@PathVariable int number, HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Part> parts = map.parts();
        if (number < 1 || number > parts.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There are %d parts of the site map".formatted(parts.size()));
        }
        List<Page> pages = map.pages(parts.get(number - 1));
        write(response, xml -> SiteMapDocument.pages(pages, addresses.root(request), xml));
    }

    private static void write(HttpServletResponse response, Consumer<XmlWriter> content) throws IOException {
        response.setContentType(MediaType.APPLICATION_XML_VALUE);
        response.setCharacterEncoding("UTF-8");
        try (XmlWriter xml = new XmlWriter(response.getOutputStream())) {
            content.accept(xml);
        }
    }
}
