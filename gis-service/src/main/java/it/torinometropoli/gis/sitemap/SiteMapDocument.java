package it.torinometropoli.gis.sitemap;

import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.ows.XmlWriter;
import it.torinometropoli.gis.site.ReaderLanguage;
import it.torinometropoli.gis.sitemap.SiteMap.Page;
import org.springframework.web.util.UriComponentsBuilder;

/** Writes site maps by the protocol of sitemaps.org, with the languages of pages as search engines read them. */
final class SiteMapDocument {

    private static final String PROTOCOL = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private SiteMapDocument() {
    }

    /**
     * Pages, each in every language.
     *
     * @param root the address of the portal, without a slash at the end
     */
    static void pages(List<Page> pages, String root, XmlWriter xml) {
        xml.open("urlset").attribute("xmlns", PROTOCOL).attribute("xmlns:xhtml", "http://www.w3.org/1999/xhtml");
        for (Page page : pages) {
            for (Locale language : ReaderLanguage.OFFERED) {
                xml.open("url").element("loc", in(language, page, root));
                if (page.changed() != null) {
                    xml.element("lastmod", page.changed());
                }
                ReaderLanguage.OFFERED.forEach(other -> alternate(other.getLanguage(), in(other, page, root), xml));
                alternate("x-default", root + page.address(), xml);
                xml.end();
            }
        }
        xml.end();
    }

    /** The files that have the pages. */
    static void index(int files, String root, XmlWriter xml) {
        xml.open("sitemapindex").attribute("xmlns", PROTOCOL);
        for (int number = 1; number <= files; number++) {
            xml.open("sitemap").element("loc", "%s/sitemap-%d.xml".formatted(root, number)).end();
        }
        xml.end();
    }

    private static void alternate(String language, String address, XmlWriter xml) {
        xml.empty("xhtml:link").attribute("rel", "alternate").attribute("hreflang", language).attribute("href", address);
    }

    private static String in(Locale language, Page page, String root) {
        return UriComponentsBuilder.fromUriString(root + page.address()).queryParam(ReaderLanguage.PARAMETER, language.getLanguage()).build().toUriString();
    }
}
