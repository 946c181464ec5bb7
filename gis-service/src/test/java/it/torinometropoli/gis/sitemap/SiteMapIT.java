package it.torinometropoli.gis.sitemap;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.format.Provenances;
import it.torinometropoli.gis.ows.XmlWriter;
import it.torinometropoli.gis.site.IndexedPages;
import it.torinometropoli.gis.sitemap.SiteMap.Page;
import it.torinometropoli.gis.sitemap.SiteMap.Part;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What search engines are told of the pages. */
@IntegrationTest
class SiteMapIT {

    @LocalServerPort
    private int port;
    @Autowired
    private Catalog catalog;
    @Autowired
    private FeatureSources sources;
    @Autowired
    private Provenances provenances;
    @Autowired
    private List<IndexedPages> others;
    private ServiceClient client;

    @BeforeEach
    void connect() {
        client = new ServiceClient(port);
    }

    private Document map() {
        Answer answer = client.get("/sitemap.xml");
        assertThat(answer.contentType()).startsWith("application/xml");
        return Jsoup.parse(answer.text(), Parser.xmlParser());
    }

    @Test
    void everyKindOfPageIsListedInBothLanguages() {
        List<String> listed = map().select("url > loc").eachText();

        assertThat(listed).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(50_000);
        for (String page : List.of("/", "/piano", "/piano/assi/2", "/piano/azioni/2.2.2", "/comuni/001272", "/zone/5", "/aree-dismesse/AD-001", "/aree-protette/AP-001",
                "/dati", "/metadati", "/metadati/comuni", "/metadati/servizio-csw")) {
            assertThat(listed).contains(client.base() + page + "?lang=it", client.base() + page + "?lang=en");
        }
    }

    @Test
    void eachPageNamesItsLanguagesAsThePageItselfDoes() {
        Element entry = map().select("url").stream().filter(url -> url.select("loc").text().equals(client.base() + "/zone/5?lang=en")).findFirst().orElseThrow();

        assertThat(entry.select("xhtml|link").eachAttr("hreflang")).containsExactly("it", "en", "x-default");
        assertThat(entry.select("xhtml|link").eachAttr("href")).containsExactly(client.base() + "/zone/5?lang=it", client.base() + "/zone/5?lang=en",
                client.base() + "/zone/5");
        Document page = Jsoup.parse(client.get("/zone/5?lang=en").text(), client.base() + "/zone/5");
        assertThat(page.select("link[rel=alternate][hreflang]").eachAttr("abs:href")).isEqualTo(entry.select("xhtml|link").eachAttr("href").subList(0, 2));
    }

    @Test
    void whatIsListedIsThere() {
        List<String> listed = map().select("url > loc").eachText();

        for (int position = 0; position < listed.size(); position += 37) {
            String path = listed.get(position).substring(client.base().length());
            assertThat(client.get(path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void whatIsTooLargeForAFileIsListedInSeveral() {
        SiteMap small = new SiteMap(catalog, sources, provenances, others, 100);
        List<Part> parts = small.parts();

        assertThat(small.together(parts)).isFalse();
        assertThat(parts).filteredOn(part -> part.layer() != null).allSatisfy(part -> assertThat(small.pages(part)).hasSizeBetween(1, 100));
        assertThat(parts.stream().flatMap(part -> small.pages(part).stream()).map(Page::address)).doesNotHaveDuplicates().hasSize(map().select("url").size() / 2);
        ByteArrayOutputStream index = new ByteArrayOutputStream();
        try (XmlWriter xml = new XmlWriter(index)) {
            SiteMapDocument.index(parts.size(), "https://example.org", xml);
        }
        assertThat(index.toString(StandardCharsets.UTF_8)).contains("<loc>https://example.org/sitemap-1.xml</loc>", "<loc>https://example.org/sitemap-%d.xml</loc>"
                .formatted(parts.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sitemap-0.xml", "/sitemap-999.xml", "/sitemap-a.xml"})
    void thereIsNoPartBeyondTheLast(String path) {
        assertThat(client.get(path).status()).isEqualTo(404);
        assertThat(client.get("/sitemap-1.xml").status()).isEqualTo(200);
    }

    @Test
    void robotsFindTheMapAndStayAwayFromServicesAndAccounts() {
        Answer robots = client.get("/robots.txt");

        assertThat(robots.contentType()).startsWith("text/plain");
        assertThat(robots.text()).contains("User-agent: *\n", "Disallow: /wms\n", "Disallow: /account\n", "Sitemap: " + client.base() + "/sitemap.xml\n")
                .doesNotContain("Disallow: /\n", "Disallow: /dati", "Disallow: /metadati", "Disallow: /csw");
    }
}
