package it.torinometropoli.gis.opendata;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.ows.ServiceAddress;
import it.torinometropoli.gis.site.Crumb;
import it.torinometropoli.gis.site.SitePage;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that lists the files made at night, and what has changed in them. */
@SitePage
class BulkPageController {

    private final BulkFolder folder;
    private final BulkTables tables;
    private final ServiceAddress addresses;
    private final MessageSource messages;

    BulkPageController(BulkFolder folder, BulkTables tables, ServiceAddress addresses, MessageSource messages) {
        this.folder = folder;
        this.tables = tables;
        this.addresses = addresses;
        this.messages = messages;
    }

    @GetMapping(BulkController.PATH)
    String page(HttpServletRequest request, Locale locale, Model model) throws IOException {
        BulkIndex index = folder.index();
        model.addAttribute("crumbs", List.of(new Crumb(messages.getMessage("opendata.title", null, locale), "/dati"),
                Crumb.here(messages.getMessage("opendata.bulk.title", null, locale))));
        model.addAttribute("rows", tables.rows(index, locale));
        model.addAttribute("changes", tables.changes(index, locale));
        model.addAttribute("folder", addresses.root(request) + BulkController.PATH);
        return "opendata/files";
    }
}
