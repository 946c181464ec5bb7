package it.torinometropoli.gis.wms;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.InspireTheme;
import it.torinometropoli.gis.ows.XmlWriter;

/**
 * The extended capabilities of an INSPIRE view service (Technical Guidance for view services 3.11, 4.2.3.3.1): the address of a metadata
 * record (scenario 1) when the settings have one, otherwise the metadata themselves (scenario 2); in both the languages.
 */
final class InspireCapabilities {

    /** What kind of service this is in the classification of ISO 19119 (Regulation (EC) 1205/2008, part D 4). */
    static final List<String> SERVICE_KINDS = List.of("infoMapAccessService", "humanGeographicViewer");

    private static final String VIEW_SERVICES = "http://inspire.ec.europa.eu/schemas/inspire_vs/1.0";
    private static final String COMMON = "http://inspire.ec.europa.eu/schemas/common/1.0";
    private static final List<Locale> LANGUAGES = List.of(Locale.ITALIAN, Locale.ENGLISH);

    private final MapCapabilities document;
    private final XmlWriter xml;

    InspireCapabilities(MapCapabilities document) {
        this.document = document;
        this.xml = document.xml();
    }

    /** Declares the prefixes on the element that was just opened. */
    void declare() {
        xml.attribute("xmlns:inspire_vs", VIEW_SERVICES).attribute("xmlns:inspire_common", COMMON);
    }

    /**
     * Where a parser finds the schema. The service has a copy of the part that is used here: the published one is spread over thirty files,
     * which parsers would fetch one by one for every document.
     */
    String schemaLocation() {
        return "%s %s/schemas/inspire_vs_1.0.xsd %s %s/schemas/inspire_common_1.0.xsd".formatted(VIEW_SERVICES, document.root(), COMMON, document.root());
    }

    /** Writes the element, between the exception formats and the layers. */
    void write() {
        InspireSettings settings = document.content().inspire();
        xml.open("inspire_vs:ExtendedCapabilities");
        if (settings.metadataUrl() != null) {
            locator("MetadataUrl", settings.metadataUrl().toString(), "application/vnd.iso.19139+xml");
            languages();
        } else {
            metadata(settings);
            languages();
        }
        xml.end();
    }

    private void metadata(InspireSettings settings) {
        locator("ResourceLocator", document.address() + "?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetCapabilities", "text/xml");
        element("ResourceType", "service");
        open("TemporalReference");
        element("DateOfLastRevision", settings.metadataDate());
        xml.end();
        conformity();
        open("MetadataPointOfContact");
        element("OrganisationName", document.content().provider().name());
        element("EmailAddress", document.content().provider().email());
        xml.end();
        element("MetadataDate", settings.metadataDate());
        element("SpatialDataServiceType", "view");
        SERVICE_KINDS.forEach(kind -> {
            open("MandatoryKeyword");
            element("KeywordValue", kind);
            xml.end();
        });
        themes().forEach(this::keyword);
    }

    /** Nobody has evaluated the data against the regulation yet. */
    private void conformity() {
        open("Conformity");
        open("Specification");
        element("Title", WmsTexts.of(document.locale()).interoperabilityRegulation());
        element("DateOfPublication", "2010-12-08");
        String language = document.locale().getLanguage().toUpperCase(Locale.ROOT);
        element("URI", "OJ:L:2010:323:0011:0102:%s:PDF".formatted(language));
        locator("ResourceLocator", "http://eur-lex.europa.eu/LexUriServ/LexUriServ.do?uri=OJ:L:2010:323:0011:0102:%s:PDF".formatted(language),
                "application/pdf");
        xml.end();
        element("Degree", "notEvaluated");
        xml.end();
    }

    private Stream<InspireTheme> themes() {
        return document.content().catalog().layers().stream().map(layer -> layer.keywords().theme()).filter(theme -> theme != null).distinct();
    }

    private void keyword(InspireTheme theme) {
        open("Keyword");
        open("OriginatingControlledVocabulary");
        element("Title", "GEMET - INSPIRE themes");
        element("DateOfPublication", "2008-06-01");
        xml.end();
        element("KeywordValue", theme.title().in(document.locale()));
        xml.end();
    }

    private void languages() {
        open("SupportedLanguages");
        for (Locale language : LANGUAGES) {
            open(language.equals(LANGUAGES.get(0)) ? "DefaultLanguage" : "SupportedLanguage");
            element("Language", language.getISO3Language());
            xml.end();
        }
        xml.end();
        open("ResponseLanguage");
        element("Language", document.locale().getISO3Language());
        xml.end();
    }

    private void locator(String element, String url, String mediaType) {
        open(element);
        element("URL", url);
        element("MediaType", mediaType);
        xml.end();
    }

    private void open(String name) {
        xml.open("inspire_common:" + name);
    }

    private void element(String name, Object value) {
        xml.element("inspire_common:" + name, value);
    }
}
